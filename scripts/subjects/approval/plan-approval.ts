import type { Document } from '../../core/model/document.js'
import type { Person } from '../../core/model/generated-types.js'
import { isRefusal, type Plan, type PlanOrRefusal, type Refusal } from '../../core/model/plan.js'
import type { Problem } from '../../core/model/problem.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { addApprovals } from './add-approvals.js'
import { requiredRoles } from './approval-matrix.js'
import { chooseRole } from './choose-role.js'
import { allCommitted, type CommittedText, isUncommitted } from './committed-file.js'
import { describeApproval } from './describe-approval.js'
import { draftRecord, type RecordDraft } from './draft-record.js'
import {
  refuseAuthor,
  refuseEmpty,
  refuseErrors,
  refuseOtherText,
  refuseSecondApproval,
  refuseSubmodule,
  refuseUncommitted,
  refuseUnreadable,
  refuseUnsigned,
} from './refuse-approval.js'
import { type Revision, revisionsOf } from './revisions.js'
import { signatureOf } from './signature/approval-signature.js'
import { type ApprovalEntry, type ApprovalMeaning, STATEMENT_FORM, statementOf } from './signature/statement.js'

/** That a person confirms the exact text of a document. */
export interface GivenApproval {
  readonly person: Person
  readonly meaning: ApprovalMeaning
  /** The role in which they act; needed if they hold more than one that is asked for. */
  readonly as?: string | undefined
  /** The first day on which the revision applies; the as-of date by default. */
  readonly effectiveFrom?: CalendarDate | undefined
  /** When it was given, ISO 8601 with offset. */
  readonly at: string
  /** The commit that was looked at; undefined when there is none yet. */
  readonly head: string | undefined
  /** What that commit has of the document. */
  readonly committed: CommittedText
  /** The errors that a check finds in its file. */
  readonly errors: readonly Problem[]
  /** Whether the person approves it with them. */
  readonly despiteErrors?: boolean | undefined
  /** Whether the person signs it. */
  readonly isSigned: boolean
  /** Over the statement of the plan, once that is known. */
  readonly signature?: string | undefined
}

export interface ApprovalPlan extends Plan {
  /** What a signature is made over. */
  readonly statement: string
}

/**
 * Decides whether a person's approval of a text counts, and on what it writes into the approval record.
 *
 * @param qms with git's history and the document's texts
 */
export function planApproval(qms: Qms, document: Document, given: GivenApproval): PlanOrRefusal<ApprovalPlan> {
  const { person, meaning, isSigned } = given
  if (given.head === undefined) return withoutCommit
  const revision = revisionsOf(qms, document).findLast((one) => one.revision === document.fields.revision)
  const refused =
    (meaning === 'approved' && !isSigned ? refuseUnsigned(qms) : undefined) ??
    (meaning === 'approved' ? (refuseEmpty(qms, document) ?? refuseErrors(document, given)) : undefined) ??
    refuseOtherText(qms, document, revision) ??
    refuseSecondApproval(document, revision, person, meaning)
  if (refused) return refused
  const draft = revision ? grownRecord(qms, document, revision, given) : newRecord(qms, document, given)
  if (isRefusal(draft)) return draft
  const entry = entryOf(qms, document, revision, draft, given)
  if (isRefusal(entry)) return entry
  // Of a record that does not say who had to approve, this is what is signed.
  const signed = revision?.record.fields ?? draft.fields
  const signature = signatureOf(qms, { fields: signed }, entry)
  if (signature.state === 'faulty') return { reason: signature.message }
  const change = addApprovals(draft, [entry])
  if (isRefusal(change)) return change
  return {
    changes: [change],
    sentences: [describeApproval(qms, draft, person, entry)],
    statement: statementOf(signed, entry) ?? '',
  }
}

const withoutCommit: Refusal = {
  reason: 'An approval names a text that git keeps, and there is no commit here yet.',
  remedy: 'Commit the document first.',
}

/** The record that is there. */
function grownRecord(
  qms: Qms,
  document: Document,
  { record }: Revision,
  { effectiveFrom }: GivenApproval,
): RecordDraft | Refusal {
  const { id, path, blob, fields } = record
  if (effectiveFrom !== undefined && effectiveFrom !== fields.effective_from) {
    return {
      reason: `${id} already says that the revision applies from ${fields.effective_from}, and that is approved.`,
      remedy: 'Leave out --effective-from.',
      place: { file: record, at: '/effective_from' },
    }
  }
  return { path, blob, fields: { required: [...requiredRoles(qms, document)], ...fields } }
}

function newRecord(qms: Qms, document: Document, given: GivenApproval): RecordDraft | Refusal {
  const { committed, effectiveFrom = qms.today } = given
  for (const { path } of [committed.text, ...committed.files]) {
    const refused = refuseSubmodule(qms, document, path)
    if (refused) return refused
  }
  const files = allCommitted(committed)
  if (isUncommitted(files)) return refuseUncommitted(files)
  const draft = draftRecord(qms, document, files, effectiveFrom)
  return isRefusal(draft) ? draft : (refuseUnreadable(qms, draft) ?? draft)
}

function entryOf(
  qms: Qms,
  document: Document,
  revision: Revision | undefined,
  { fields }: RecordDraft,
  given: GivenApproval,
): ApprovalEntry | Refusal {
  const { person, meaning, at, head, as, isSigned, signature } = given
  const refused = meaning === 'approved' ? refuseAuthor(qms, document, fields, person) : undefined
  if (refused) return refused
  const required = fields.required ?? []
  const open = revision?.assignment.open ?? required
  const role = chooseRole(qms, { document: document.id, person, meaning, as, required, open })
  if (isRefusal(role)) return role
  const statement = isSigned ? STATEMENT_FORM : undefined
  const evidence = defined({ head, statement, ssh_signature: signature })
  return { by: person.id ?? '', role, meaning, at, evidence }
}
