import { type Cell, cellText, NO_CELL, type Table } from '../../model/table.js'
import { escapeMarkdown } from '../text/escape-markdown.js'

/** A table for a page, a pull request or a mail: numbers to the right, and labels instead of ids. */
export function formatMarkdownTable({ columns, rows }: Table): string {
  const head = columns.map(({ label }) => escapeMarkdown(label))
  const line = columns.map(({ kind }) => (kind === 'number' ? '--:' : '---'))
  const body = rows.map((row) => columns.map(({ id }) => escapeMarkdown(shownText(row[id] ?? NO_CELL))))
  return [head, line, ...body].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function shownText(cell: Cell): string {
  return cell.kind === 'choice' ? cell.label : cellText(cell)
}
