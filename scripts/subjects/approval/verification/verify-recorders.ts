import type { Commit } from '../../../core/model/commit.js'
import type { Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { personOfAuthor } from '../../people/person-of-author.js'
import { introductionOfEntry } from '../introduction-of-entry.js'
import { signatureOf } from '../signature/approval-signature.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, notChecked, type Verify } from './check.js'
import { ONLY_A_NOTE, restsOnlyOnNote } from './only-a-note.js'
import { authorsOf, commitsOf } from './text-authors.js'
import type { Check } from './verification.js'
import { whenItCame } from './when-it-came.js'

/** Who wrote an approval down is the person who gave it; else a signature or GitHub has to confirm it. */
export const verifyRecorders: Verify = (qms, record) =>
  (record.fields.approvals ?? []).flatMap((entry, index) => ofEntry(qms, record, entry, `/approvals/${index}/by`))

function ofEntry(qms: Qms, record: ApprovalRecord, entry: ApprovalEntry, at: string): Check[] {
  if (signatureOf(qms, record, entry).state !== 'none' || isConfirmed(qms, entry)) return []
  // The oldest commit of a part of the history has what all before it wrote.
  if (qms.history?.isComplete === false) return []
  const commit = introductionOfEntry(qms, record, entry)?.commit
  // What is not committed yet, or in no history that is here, is reported as that.
  if (!commit) return []
  const came = qms.base ? undefined : whenItCame(qms, record, entry)
  const isOnlyNoted = came !== undefined && restsOnlyOnNote(qms, came.before, record.fields, entry)
  if (isBy(qms, commit, entry.by)) return isOnlyNoted ? [notChecked(at, ofNote(commit, entry))] : []
  const recorder = personOfAuthor(qms, commit.author)
  const { revision, document } = record.fields
  const writer = recorder?.name ?? `${commit.author.name} <${commit.author.email}>`
  const said = `wrote down that ${qms.nameOf(entry.by ?? '')} ${entry.meaning} it (commit ${commit.id.slice(0, 12)})`
  if (entry.meaning === 'approved' && recorder && wrote(qms, record, recorder)) {
    const message = `${writer}, who wrote part of revision ${revision} of ${document}, also ${said}. Have it approved again: the approver signs the approval, commits it, or approves the pull request.`
    return [fails(at, message)]
  }
  // What GitHub is to confirm is reported as that.
  if (entry.evidence?.pull_request !== undefined) return []
  if (isOnlyNoted) return [notChecked(at, ofNote(commit, entry))]
  return [notChecked(at, `${writer} ${said}. Only a signature, or a commit by the approver, proves who gave it.`)]
}

function ofNote({ id, author: { name, email } }: Commit, { evidence }: ApprovalEntry): string {
  const note = evidence?.note?.replace(/\.$/, '')
  return `${ONLY_A_NOTE} ${name} <${email}> wrote it down in commit ${id.slice(0, 12)}: “${note}”. Ask them what it rests on, or have the text approved again.`
}

function isConfirmed(qms: Qms, entry: ApprovalEntry): boolean {
  const found = qms.reviewEvidence?.get(entry)
  return found !== undefined && found.unreadable === undefined
}

/** A squash merge names those who committed on the branch as co-authors. */
function isBy(qms: Qms, { author, coAuthors }: Commit, person: string | undefined): boolean {
  return [author, ...coAuthors].some((one) => personOfAuthor(qms, one)?.id === person)
}

function wrote(qms: Qms, { fields }: ApprovalRecord, person: Person): boolean {
  const declared = (fields.approvals ?? []).some(({ by, meaning }) => by === person.id && meaning === 'authored')
  return declared || authorsOf(qms, commitsOf(qms, fields)).includes(person)
}
