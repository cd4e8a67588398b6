import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Approval } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { changesOf, type KeptDocument, revisionMove, wasMaintained } from '../../core/questions/changes.js'
import { once } from '../../core/values/once.js'
import { approvalRecordsOf } from './approval-records.js'
import { revisionsOf } from './revisions.js'
import { isText, needsApproval } from './status.js'

/**
 * @returns whether the text as it stands was approved. As long as the repository needs no approvals, every text
 * counts as approved: nothing could be in force otherwise.
 */
export function isApprovedText(qms: Qms, document: Document): boolean {
  if (!needsApproval(qms)) return true
  return revisionsOf(qms, document).some((revision) => revision.isApproved && isText(qms, document, revision))
}

/** @returns the documents whose text was approved at the base and is another one now, although the revision stayed */
export const rewrittenTexts = once((qms: Qms): ReadonlyMap<Document, KeptDocument> => {
  const { base } = qms
  const isRewritten = (change: KeptDocument) =>
    (change.differs === 'content' || change.differs === 'files') && revisionMove(qms, change) === 'same'
  const rewritten = changesOf(qms).kept.filter(
    (change) => base && wasMaintained(base, change) && isRewritten(change) && isApprovedText(base, change.before),
  )
  return new Map(rewritten.map((change) => [change.after, change]))
})

/** @returns the newest approval record of the document's present revision, if it is about another text or other files */
export function approvalOfOtherText(qms: Qms, document: Document): Document<Approval> | undefined {
  const revision = fieldText(document.fields, 'revision')
  const record = newest(approvalRecordsOf(qms, document).filter(({ fields }) => fields.revision === revision))
  return record?.fields.digest === undefined || isText(qms, document, { record }) ? undefined : record
}

/** @returns of several approval records the one in which a person acted last; of equals the last one */
export function newest(records: readonly Document<Approval>[]): Document<Approval> | undefined {
  return [...records].sort((a, b) => latestMoment(a) - latestMoment(b)).at(-1)
}

function latestMoment({ fields: { approvals = [] } }: Document<Approval>): number {
  return Math.max(0, ...approvals.map(({ at }) => (at === undefined ? 0 : Date.parse(at))))
}
