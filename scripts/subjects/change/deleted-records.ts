import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { unreadPlaceOf } from '../../core/questions/unread-place.js'
import { commitInWords } from './commit-in-words.js'
import { mayBeDeleted } from './deletion.js'
import { deletions } from './deletions.js'
import { earlierRecords } from './record-history.js'

/**
 * Finds records that git has, whose files are gone, and that have to be kept. What the change itself deleted is reported by the
 * rules that compare with its base.
 *
 * @param isMeant which records to look at; by default all
 */
export function* deletedRecords(
  qms: Qms,
  isMeant: (record: Document) => boolean = () => true,
): Generator<ReportedProblem> {
  const paths = new Set(qms.documents.map(({ path }) => path))
  const gone = [...(qms.recordVersions ?? [])].flatMap(([path, versions]) => {
    // Why it cannot be read is reported there.
    if (paths.has(path) || unreadPlaceOf(qms, path)) return []
    const [newest] = earlierRecords(qms, versions).filter(({ record }) => qms.typeOf(record)?.control === 'retained')
    if (!newest) return []
    const { record, changedBy } = newest
    const isElsewhere = (qms.find(record.id) ?? qms.base?.find(record.id)) !== undefined
    if (isElsewhere || !isMeant(record) || mayBeDeleted(qms, record)) return []
    return [{ document: { ...record, path }, lost: `in ${commitInWords(changedBy)}` }]
  })
  yield* deletions(qms, qms, gone)
}
