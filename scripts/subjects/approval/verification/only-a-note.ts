import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { declaredImports } from '../declared-imports.js'
import type { ApprovalEntry } from '../signature/statement.js'

export const ONLY_A_NOTE =
  'Only a note proves it, which counts in the first import of documents, and for texts that a declared import brought.'

/**
 * Anyone can write a note: what lies outside git is brought in once, and later only as a declared import.
 *
 * @param before what held before the approval came, which says which imports are declared
 * @returns whether an approval rests on a note alone, and its text came with no such import
 */
export function restsOnlyOnNote(
  { history }: Qms,
  before: QmsContent,
  { blob = '' }: Approval,
  { meaning, evidence }: ApprovalEntry,
): boolean {
  const isNote = evidence?.note !== undefined && !evidence.ssh_signature && evidence.pull_request === undefined
  if (meaning !== 'approved' || !isNote) return false
  const imports = declaredImports(before)
  const [first] = history?.commitsWithBlob(blob) ?? []
  // Which commit brought the text, git may not have been asked.
  return first ? !imports.has(first.id) : imports.size === 0
}
