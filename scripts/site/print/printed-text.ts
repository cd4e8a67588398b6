import type { SiteLink } from '../shown/links/site-link.js'
import type { PrintedBlock, PrintedCell, PrintedMark, PrintedRun, PrintedTerm } from './printed.js'

/** @returns a text as it is */
export function words(text: string, ...marks: readonly PrintedMark[]): readonly PrintedRun[] {
  return text === '' ? [] : [{ kind: 'text', text, marks }]
}

export function sentence(text: string, ...marks: readonly PrintedMark[]): PrintedBlock {
  return { kind: 'paragraph', runs: words(text, ...marks) }
}

export function title(text: string, level = 2): PrintedBlock {
  return { kind: 'heading', level, runs: words(text) }
}

export function fact(label: string, value: string): PrintedTerm {
  return { term: words(label), blocks: [sentence(value)] }
}

/** @returns what a link is called, with its id where that is not said yet */
export function linkWords({ id, text, path }: SiteLink): string {
  const isUntold = id !== undefined && path !== undefined && /^[A-Z]+-/.test(id) && !text.startsWith(id)
  return isUntold ? `${id} ${text}` : text
}

/** @returns a table of texts, each column as wide as its part of the whole */
export function plainTable(
  columns: readonly { readonly label: string; readonly width: number }[],
  rows: readonly (readonly string[])[],
): PrintedBlock {
  return {
    kind: 'table',
    widths: columns.map(({ width }) => width),
    isTurned: false,
    isSmall: true,
    head: columns.map(({ label }) => cell(label, 'strong')),
    cells: rows.flat().map((text) => cell(text)),
  }
}

function cell(text: string, ...marks: readonly PrintedMark[]): PrintedCell {
  return { blocks: text === '' ? [] : [sentence(text, ...marks)], columns: 1, rows: 1, align: 'start' }
}
