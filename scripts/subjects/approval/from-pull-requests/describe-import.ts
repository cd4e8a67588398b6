import { printable } from '../../../core/format/text/printable.js'
import { fieldText } from '../../../core/model/fields.js'
import type { PullRequest } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { changeClassOf } from '../approval-matrix.js'
import { fromWhenItApplies, openRoles, stillToApprove } from '../describe-approval.js'
import type { RecordDraft } from '../draft-record.js'
import type { ImportedRevision } from './imported-revision.js'
import type { JudgedReview } from './judge-reviews.js'

/** @returns for each document who counted, who did not and why, who is still missing, and where that is written down */
export function describeImport(
  qms: Qms,
  { number, title }: PullRequest,
  revisions: readonly ImportedRevision[],
): string {
  const head = printable(`Pull request ${number}, ${title}`)
  if (revisions.length === 0) return `${head}: it changes no document that is approved, so there is nothing to write.`
  const parts = revisions.map((revision) => describeRevision(qms, revision).map(printable).join('\n  '))
  return [head, ...parts].join('\n\n  ')
}

function describeRevision(qms: Qms, imported: ImportedRevision): readonly string[] {
  const { document } = imported
  const number = fieldText(document.fields, 'revision') ?? '(none)'
  const change = fieldText(document.fields, 'change.summary')
  const head = `${document.id} revision ${number} (${changeClassOf(document)})${change ? `: ${change}` : ''}`
  if ('refusal' in imported) {
    const { reason, remedy = '' } = imported.refusal
    return [head, `✖ ${reason} ${remedy}`.trimEnd()]
  }
  const { record, judged } = imported
  const reviews = judged.map(({ entry, message }) => `${entry ? '✔' : '–'} ${message}`)
  const none = judged.length === 0 ? ['– It is not approved in the pull request.'] : []
  return [head, ...reviews, ...none, describeState(qms, record, judged), describeRecord(record, judged)]
}

function describeState(qms: Qms, { fields }: RecordDraft, judged: readonly JudgedReview[]): string {
  const entries = judged.map(({ entry }) => entry).filter((entry) => entry !== undefined)
  const { counted, open } = openRoles(qms, fields, entries)
  if (open.length > 0) return stillToApprove(qms, open)
  return counted.length > 0 ? fromWhenItApplies(qms, fields, counted) : 'Still to approve: anybody.'
}

function describeRecord({ path }: RecordDraft, judged: readonly JudgedReview[]): string {
  return judged.some(({ entry }) => entry) ? `Written down in ${path}` : 'Nothing new to write down.'
}
