import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import { type ApprovalSubject, approvalRecordsOf } from './approval-records.js'
import { effectiveRevision, type Revision } from './revisions.js'

/** A document with a revision in force that no file shows any more. */
export interface InForceWithoutFile extends ApprovalSubject {
  readonly effective: Revision
  /** Where git last had the text in force; undefined if git was not asked, or never had it. */
  readonly path?: string
}

/** @returns what still applies although the files do not show it: only retirement ends a document */
export const inForceWithoutFile = once((qms: Qms): readonly InForceWithoutFile[] => {
  return approvedWithoutFile(qms).flatMap((document) => {
    const effective = effectiveRevision(qms, document)
    if (!effective) return []
    const path = lastPathOf(qms, effective.record.fields.blob)
    return { ...document, effective, ...defined({ path }) }
  })
})

/** What was approved at any time and no file shows any more, in the order of ids. */
const approvedWithoutFile = onceForAllDays((content): readonly ApprovalSubject[] => {
  const shown = new Set(content.maintained.map(({ id }) => id))
  const approved = content.ofType('approval').map(({ fields }) => fields.document ?? '')
  const lost = [...new Set(approved)].filter((id) => id !== '' && !shown.has(id)).sort()
  return lost.map((id) => asApproved(content, id))
})

/** What git still knows of a document whose file does not say it any more. */
function asApproved(content: QmsContent, id: string): ApprovalSubject {
  const records = approvalRecordsOf(content, { id, type: '' })
  const text = records.map(({ fields }) => content.approvedTexts?.get(fields.blob ?? '')).findLast((one) => one?.type)
  return { id, type: text?.type ?? '', fields: text?.fields ?? {} }
}

function lastPathOf(qms: Qms, blob: string | undefined): string | undefined {
  const { history, files } = qms
  if (!history) return undefined
  const paths = [...[...files.keys()].filter((path) => path.endsWith('.md')), ...history.deletedPaths()]
  return paths.find((path) => history.versionsOf(path).some((version) => version.blob === blob))
}
