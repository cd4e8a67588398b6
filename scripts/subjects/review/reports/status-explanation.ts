import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { coveredFilesOf, filesNotAsApproved } from '../../../core/questions/covered-files.js'
import { baseName } from '../../../core/values/paths.js'
import { approvedOn, whyNotCounted } from '../../approval/approval-entry.js'
import { approvalInWords } from '../../approval/approval-in-words.js'
import { rolesAskedByChange } from '../../approval/approval-matrix.js'
import { approvalRecordId } from '../../approval/approval-record-id.js'
import { APPROVAL } from '../../approval/approval-records.js'
import { howToOpenGate } from '../../approval/how-to-open-gate.js'
import { plannedRetirement } from '../../approval/planned-retirement.js'
import { effectiveRevision, type Revision, revisionsOf } from '../../approval/revisions.js'
import type { ApprovalEntry } from '../../approval/signature/statement.js'
import { isText, needsApproval, statusOf } from '../../approval/status.js'
import { trainingFor, trainingGate } from '../../approval/training-gate.js'
import { unreadableRecords } from '../../approval/unreadable-records.js'
import { roleWithHolders } from '../../people/role-with-holders.js'
import { reviewState } from '../review-state.js'

/** @returns why a document has the status it has, in sentences: its text, its approvals, what is in force, its review */
export function explainStatus(qms: Qms, document: Document): readonly string[] {
  const status = statusOf(qms, document)
  const revision = fieldText(document.fields, 'revision') ?? '(none)'
  const own = revisionsOf(qms, document).findLast((one) => one.revision === revision)
  return [
    `Revision ${revision} is ${status === 'draft' ? 'a draft' : status}.`,
    ...(own ? ofApprovals(qms, document, own) : [...ofUnreadable(qms, document), ...ofDraft(qms, document)]),
    ...ofTraining(qms, document, own),
    ...ofForce(qms, document, own),
    ...ofReview(qms, document),
  ]
}

function ofDraft(qms: Qms, document: Document): string[] {
  if (!needsApproval(qms)) return ['The repository holds no approvals yet, so every text in it counts as in force.']
  // What never was in force needs no approval to be given up.
  if (document.fields.retired && revisionsOf(qms, document).length === 0) return []
  const required = rolesAskedByChange(qms, document)
  const asked =
    required.length > 0
      ? required.map((role) => roleWithHolders(qms, role)).join(', ')
      : 'a person other than its author'
  return [`It is not approved yet. It needs: ${asked}.`]
}

/** Approvals that were given may be in a file that cannot be read. */
function ofUnreadable(qms: Qms, document: Document): string[] {
  const type = qms.types.get(APPROVAL)
  const id = type && approvalRecordId(qms, type, document)
  return unreadableRecords(qms)
    .filter((path) => baseName(path) === id || !path.endsWith('.md'))
    .map((path) => `${path} cannot be read, so what is approved in it does not count. “qms check” says why.`)
}

function ofApprovals(qms: Qms, document: Document, own: Revision): string[] {
  const { record, assignment } = own
  const about = isText(qms, document, own) ? `${record.id} approves exactly this text.` : ofOther(qms, document, own)
  const approvals = (record.fields.approvals ?? []).filter((entry) => (approvedOn(qms, entry) ?? '') <= qms.today)
  const given = approvals.map((entry) => ofEntry(qms, own, entry))
  const open = assignment.open.map((role) => roleWithHolders(qms, role)).join(', ')
  return [about, ...given, ...(open ? [`Still to approve: ${open}.`] : [])]
}

function ofOther(qms: Qms, document: Document, { record: { id, fields } }: Revision): string {
  const advice = 'Make a new revision of it, or restore what was approved'
  if (fields.digest !== document.digest)
    return `${id} approves another text of this revision: this one was changed afterwards. ${advice} (git cat-file blob ${fields.blob}).`
  const files = filesNotAsApproved(coveredFilesOf(qms, document), fields.files ?? []).map(({ path }) => path)
  const changed = files.length > 0 ? `${files.join(', ')} was changed afterwards` : 'not all are there any more'
  return `${id} approves this text with other files: ${changed}. ${advice}.`
}

function ofEntry(qms: Qms, { record }: Revision, entry: ApprovalEntry): string {
  const said = approvalInWords(qms, entry)
  const { by, role, meaning } = entry
  if (!by || !role || !meaning || !approvedOn(qms, entry))
    return `${said}. That does not count, because a part is missing or cannot be read. “qms check” says which.`
  const fault = meaning === 'approved' ? whyNotCounted(qms, record.fields, entry) : undefined
  return fault ? `${said}. That does not count. ${fault.message}` : `${said}.`
}

function ofTraining(qms: Qms, document: Document, own: Revision | undefined): string[] {
  // A withdrawal starts no new work, so there is nothing to learn first.
  if (!own || document.fields.retired) return []
  const gate = trainingGate(qms, document.id, own.revision, trainingFor(document, own.record.fields))
  if (!gate) return []
  const share = `${gate.acknowledged.length} of ${gate.needed.length} people who must know it have acknowledged it`
  return gate.reachedOn
    ? [`${share}; the ${gate.threshold} % that it needs were reached on ${gate.reachedOn}.`]
    : [`${share}. It comes into force once ${gate.threshold} % have.`, howToOpenGate(qms, gate)]
}

function ofForce(qms: Qms, document: Document, own: Revision | undefined): string[] {
  const effective = effectiveRevision(qms, document)
  const status = statusOf(qms, document)
  if (status === 'retired') return [`It has not applied since ${fieldText(document.fields, 'retired.on')}.`]
  if (status === 'effective')
    return [`It has been in force since ${effective?.effectiveOn}.`, ...ofRetirement(qms, document)]
  const ahead = status === 'approved' ? ofWhatComes(document, own) : []
  const present = effective
    ? `In force today: revision ${effective.revision}, since ${effective.effectiveOn} (${effective.record.id}; “qms show ${document.id} --in-force” prints it).`
    : needsApproval(qms)
      ? 'No revision of it is in force today.'
      : undefined
  return [...ahead, ...(present ? [present] : []), ...(needsApproval(qms) ? [] : ofRetirement(qms, document))]
}

function ofRetirement(qms: Qms, document: Document): string[] {
  const on = plannedRetirement(qms, document)
  return on === undefined ? [] : [`It will be retired on ${on}: from that day on it does not apply.`]
}

function ofWhatComes({ fields }: Document, own: Revision | undefined): string[] {
  const withdrawn = fieldText(fields, 'retired.on')
  if (withdrawn !== undefined) return [`It withdraws the document from ${withdrawn} on.`]
  return own?.effectiveOn ? [`It comes into force on ${own.effectiveOn}.`] : []
}

function ofReview(qms: Qms, document: Document): string[] {
  const review = reviewState(qms, document)
  if (!review) return []
  if (review.state === 'due') return [`Its review is due today, ${review.on}.`]
  return [
    review.state === 'overdue'
      ? `Its review has been overdue since ${review.on}.`
      : `Its next review is due on ${review.on}.`,
  ]
}
