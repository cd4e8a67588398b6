import { type CsvFault, cellsOf } from './csv-cells.js'

export interface CsvTexts {
  /** What the cells say. */
  readonly texts: readonly string[]
  readonly fault?: CsvFault | undefined
}

export interface CsvRow extends CsvTexts {
  /** The line of the file on which it begins. */
  readonly line: number
  readonly source: string
  readonly delimiter: string
}

/** In characters: what a quotation mark that is not closed can take with it. */
export const MAX_ROW_LENGTH = 64 * 1024

/**
 * Divides lines into rows: a cell in quotation marks may go over several lines. Empty lines are left out. Ends after a row that
 * is too long, and before one with an open quotation mark: nothing after it can be told apart.
 *
 * @param most characters that a row may have
 */
export function* csvRows(lines: Iterable<string>, most = MAX_ROW_LENGTH): Generator<CsvRow> {
  let delimiter: string | undefined
  let open: { readonly line: number; readonly source: string } | undefined
  let number = 0
  for (const line of lines) {
    number++
    if (open === undefined && line.trim() === '') continue
    delimiter ??= delimiterOf(line)
    const row = open ? { line: open.line, source: `${open.source}\n${line}` } : { line: number, source: line }
    const goesOn = open
      ? !hasOddQuotes(line)
      : hasOddQuotes(line) && cellsOf(line, delimiter).fault?.kind === 'not closed'
    open = goesOn && row.source.length <= most ? row : undefined
    if (open) continue
    yield rowOf(row.line, row.source, delimiter)
    if (row.source.length > most) return
  }
  if (open && delimiter !== undefined) yield rowOf(open.line, open.source, delimiter)
}

function rowOf(line: number, source: string, delimiter: string): CsvRow {
  const { texts, fault } = textsOf(source, delimiter)
  return { line, source, delimiter, texts, fault }
}

/** Where there is no quotation mark, as in most rows, nothing but the delimiter divides the cells. */
export function textsOf(source: string, delimiter: string): CsvTexts {
  if (!source.includes('"')) return { texts: source.split(delimiter).map(trimmed) }
  const { cells, fault } = cellsOf(source, delimiter)
  return { texts: cells.map(({ text }) => text), fault }
}

function trimmed(text: string): string {
  return text.trim()
}

/** Spreadsheets write what the language of the computer asks for. @returns what divides the names of the columns most often */
function delimiterOf(header: string): string {
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function hasOddQuotes(line: string): boolean {
  return line.includes('"') && line.split('"').length % 2 === 0
}
