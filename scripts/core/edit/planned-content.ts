import { fromUtf8 } from '../bytes/utf8.js'
import type { CreatedFile, EditedFile, ReplacedFile } from '../model/plan.js'
import { editFrontMatter } from './edit-front-matter.js'

/**
 * @param present what the file says so far; nothing of one that is created
 * @returns what the file says afterwards
 */
export function plannedContent(
  change: CreatedFile | EditedFile | ReplacedFile,
  present: Uint8Array | undefined,
): string | Uint8Array {
  return change.kind === 'edit' ? editFrontMatter(fromUtf8(present ?? new Uint8Array()), change.edits) : change.content
}
