import { cutRedline } from '../../../core/format/redline/cut-redline.js'
import { markdownRedlineParts } from '../../../core/format/redline/redline-markdown.js'
import { escapeMarkdown, escapeMarkdownHtml } from '../../../core/format/text/escape-markdown.js'
import type { Redline } from '../../../core/redline/redline.js'
import { countChanges } from '../../../core/redline/summarize-redline.js'
import { counted } from '../../../core/words/counted.js'
import { factsOf } from './change-facts.js'
import type { DocumentChange, RecordChange } from './change-report.js'
import { changeInWords, nameInWords, untold } from './change-words.js'

/** @returns a document with what an approver should know of it and what changed in it, folded unless it is the only one */
export function formatChangedDocument(change: DocumentChange, redlineSize: number, isOnly: boolean): string {
  const facts = factsOf(change).map(({ label, lines }) => formatFact(label, lines.map(withoutCommands)))
  return formatFolded(changeInWords(change), [facts.join('\n'), ...formatRedline(untold(change), redlineSize)], isOnly)
}

/** A reader of a pull request has no terminal. */
function withoutCommands(line: string): string {
  return line
    .replace(/; “qms [^”]{1,300}” prints it/g, '')
    .replace(/ \(git [^)]{1,300}\)/g, '')
    .replace(/: run qms .*$/, '')
}

/** @returns a record with what changed in it, folded */
export function formatChangedRecord(change: RecordChange, redlineSize: number): string {
  const said = `${nameInWords(change)} (${change.type}): ${change.outcome}`
  return formatFolded(said, formatRedline(change.redline, redlineSize))
}

/** @param parts Markdown, in paragraphs */
export function formatFolded(summary: string, parts: readonly string[], isOpen = false): string {
  const head = `<details${isOpen ? ' open' : ''}><summary>${escapeMarkdownHtml(summary)}</summary>`
  return [head, ...parts.filter(Boolean), '</details>'].join('\n\n')
}

function formatFact(label: string, lines: readonly string[]): string {
  const [first = '', ...others] = lines.map(escapeMarkdown)
  const value = others.length > 0 ? [first, ...others].map((line) => `\n  - ${line}`).join('') : ` ${first}`
  return `- **${label}:**${value}`
}

function formatRedline(whole: Redline | undefined, size: number): string[] {
  if (!whole) return []
  const { redline, left } = cutRedline(whole, size)
  const rest = left > 0 ? [`… and ${counted(left, 'more change')}: its file shows them`] : []
  return [`**What changed:** ${countChanges(whole)}`, ...markdownRedlineParts(redline, '####'), ...rest]
}
