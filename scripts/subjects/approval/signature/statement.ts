import { canonicalJson } from '../../../core/bytes/canonical-json.js'
import type { Approval } from '../../../core/model/generated-types.js'

/** What keeps a signature made for something else from counting as an approval (`ssh-keygen -Y sign -n`). */
export const SIGNATURE_NAMESPACE = 'approval@qms-kit.dev'

/** For what git signs. */
export const GIT_NAMESPACE = 'git'

/** Who approved, in which role and meaning, when. */
export type ApprovalEntry = NonNullable<Approval['approvals']>[number]

/** To put it into force, to have checked it, or to have written it. */
export type ApprovalMeaning = NonNullable<ApprovalEntry['meaning']>

/** What all entries of one record approve. */
export type SignedText = Pick<
  Approval,
  'document' | 'revision' | 'blob' | 'sha256' | 'digest' | 'files' | 'effective_from' | 'required'
>

/** The form in which approvals are signed now. An entry without a form has the first. */
export const STATEMENT_FORM = 2 as const

/** A part of a name in UTF-16 that stands alone: JSON cannot carry it. */
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * The first form does not cover who had to approve and the commit that was looked at. The second one does, and names itself, so
 * that a signature over one form is none over the other.
 *
 * @returns the exact text that a person signs: canonical JSON (RFC 8785) and one line feed, so that a file of it is what
 * `ssh-keygen -Y verify` reads; nothing when a part is missing
 */
export function statementOf(approved: SignedText, entry: ApprovalEntry): string | undefined {
  const { document, revision, blob, sha256, digest, effective_from, files = [], required } = approved
  const { by: person, role, meaning, at, evidence: { head, statement } = {} } = entry
  const parts = { document, revision, blob, sha256, digest, effective_from, person, role, meaning, at }
  const covered = files.map(({ path, blob, sha256 }) => ({ path, blob, sha256 }))
  const isSecond = statement === STATEMENT_FORM
  const words = [parts, ...covered].flatMap((group) => Object.values<string | undefined>(group))
  if (![...words, ...(isSecond ? [head, ...(required ?? [])] : [])].every(isWritten)) return undefined
  const shown = covered.length > 0 ? { files: covered } : {}
  return `${canonicalJson({ ...parts, ...shown, ...(isSecond && { head, required, statement }) })}\n`
}

function isWritten(part: string | undefined): part is string {
  return typeof part === 'string' && part !== '' && !LONE_SURROGATE.test(part)
}
