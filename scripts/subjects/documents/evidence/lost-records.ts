import type { Commit } from '../../../core/model/commit.js'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { unreadPlaceOf } from '../../../core/questions/unread-place.js'
import { once } from '../../../core/values/once.js'
import { mayBeDeleted } from './may-be-deleted.js'
import { earlierRecords } from './record-history.js'

/** A record that git has, whose file is gone, and that has to be kept. */
export interface LostRecord {
  /** At the path where it was last. */
  readonly document: Document
  /** Undefined when that is not committed yet. */
  readonly deletedBy: Commit | undefined
}

/** Finds records that an earlier change deleted. What this change deletes is found by comparing with its base. */
export const lostRecords = once((qms: Qms): readonly LostRecord[] => {
  const paths = new Set(qms.documents.map(({ path }) => path))
  return [...(qms.recordVersions ?? [])].flatMap(([path, versions]) => {
    // Why it cannot be read is reported there.
    if (paths.has(path) || unreadPlaceOf(qms, path)) return []
    const [newest] = earlierRecords(qms, versions).filter(({ record }) => qms.typeOf(record)?.control === 'retained')
    if (!newest) return []
    const { record, changedBy } = newest
    const isElsewhere = (qms.find(record.id) ?? qms.base?.find(record.id)) !== undefined
    return isElsewhere || mayBeDeleted(qms, record) ? [] : [{ document: { ...record, path }, deletedBy: changedBy }]
  })
})
