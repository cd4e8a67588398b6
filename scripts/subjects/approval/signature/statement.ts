import { canonicalJson } from '../../../core/bytes/canonical-json.js'
import type { Approval } from '../../../core/model/generated-types.js'

/** What keeps a signature made for something else from counting as an approval (`ssh-keygen -Y sign -n`). */
export const SIGNATURE_NAMESPACE = 'approval@qms-kit.dev'

/** Who approved, in which role and meaning, when. */
export type ApprovalEntry = NonNullable<Approval['approvals']>[number]

/** To put it into force, to have checked it, or to have written it. */
export type ApprovalMeaning = NonNullable<ApprovalEntry['meaning']>

/** What all entries of one record approve. */
export type SignedText = Pick<
  Approval,
  'document' | 'revision' | 'blob' | 'sha256' | 'digest' | 'files' | 'effective_from'
>

/** A part of a name in UTF-16 that stands alone: JSON cannot carry it. */
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * @returns the exact text that a person signs: canonical JSON (RFC 8785) and one line feed, so that a file of it is what
 * `ssh-keygen -Y verify` reads; nothing when a part is missing
 */
export function statementOf(approved: SignedText, entry: ApprovalEntry): string | undefined {
  const { document, revision, blob, sha256, digest, effective_from, files = [] } = approved
  const { by: person, role, meaning, at } = entry
  const parts = { document, revision, blob, sha256, digest, effective_from, person, role, meaning, at }
  const covered = files.map(({ path, blob, sha256 }) => ({ path, blob, sha256 }))
  if (![parts, ...covered].every((group) => Object.values(group).every(isWritten))) return undefined
  return `${canonicalJson(covered.length > 0 ? { ...parts, files: covered } : parts)}\n`
}

function isWritten(part: string | undefined): part is string {
  return typeof part === 'string' && part !== '' && !LONE_SURROGATE.test(part)
}
