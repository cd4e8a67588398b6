import { joinBytes } from '../bytes/join-bytes.js'
import { fromUtf8, toUtf8 } from '../bytes/utf8.js'
import type { AppendedFile, CreatedFile, EditedFile, ReplacedFile } from '../model/plan.js'
import { editFrontMatter } from './edit-front-matter.js'

const NOTHING = new Uint8Array()
const LINE_FEED = 10

/**
 * @param present what the file says so far; nothing of one that is created
 * @returns what the file says afterwards
 */
export function plannedContent(
  change: CreatedFile | EditedFile | AppendedFile | ReplacedFile,
  present: Uint8Array = NOTHING,
): string | Uint8Array {
  if (change.kind === 'edit') return editFrontMatter(fromUtf8(present), change.edits)
  return change.kind === 'append' ? withLines(present, change.lines) : change.content
}

/** A file from Windows keeps its line ends. */
function withLines(present: Uint8Array, lines: readonly string[]): Uint8Array {
  const end = present.length > 1 && present.at(-1) === LINE_FEED && present.at(-2) === 13 ? '\r\n' : '\n'
  const isOpen = present.length > 0 && present.at(-1) !== LINE_FEED
  return joinBytes([present, toUtf8(`${isOpen ? end : ''}${lines.map((line) => `${line}${end}`).join('')}`)])
}
