import type { Document } from '../../../core/model/document.js'
import type { Approval, Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { submoduleOf } from '../../../core/model/submodules.js'
import { mustBeSigned } from '../../../subjects/approval/approval-entry.js'
import type { Revision } from '../../../subjects/approval/revisions.js'
import type { ApprovalEntry } from '../../../subjects/approval/signature/statement.js'
import { authorsOf, commitsOf } from '../../../subjects/approval/verification/text-authors.js'
import { Misuse } from '../../command/misuse.js'

/** @throws Misuse if the person said so already */
export function refuseSecondApproval(
  document: Document,
  revision: Revision | undefined,
  person: Person,
  meaning: NonNullable<ApprovalEntry['meaning']>,
): void {
  const given = revision?.record.fields.approvals?.find((one) => one.by === person.id && one.meaning === meaning)
  if (given) {
    throw new Misuse(
      `${person.name} already ${meaning} revision ${revision?.revision} of ${document.id}, as ${given.role}. One person fills one role.`,
    )
  }
}

/**
 * A person who wrote the text since it was last approved, alone or with others, does not approve it.
 *
 * @param qms with git's history and the document's texts
 * @throws Misuse
 */
export function refuseAuthor(qms: Qms, document: Document, fields: Approval, person: Person): void {
  const own = commitsOf(qms, fields).find((commit) => authorsOf(qms, [commit]).includes(person))
  if (own) {
    throw new Misuse(
      `${person.name} wrote in revision ${fields.revision} of ${document.id} (commit ${own.id.slice(0, 12)}, ${own.subject}). Authors cannot approve their own text: another person has to.`,
    )
  }
}

/** @throws Misuse if an approval of today must be signed to count */
export function refuseUnsigned(qms: Qms): void {
  if (mustBeSigned(qms, qms.today)) {
    throw new Misuse(
      `Approvals are signed since ${qms.settings.approvals.signed_from}, and one without a signature would not count. Sign it: --sign`,
    )
  }
}

/** @param path of the document, or of what it shows */
export function refuseSubmodule(qms: Qms, document: Document, path: string): void {
  const submodule = submoduleOf(qms, path)
  if (!submodule) return
  throw new Misuse(
    path === document.path
      ? `${document.id} lies in the submodule ${submodule}: another repository, which keeps its text. Approve it there.`
      : `${document.id} shows ${path}, which lies in the submodule ${submodule}: another repository. Put the file into this one, which then keeps it.`,
  )
}
