import type { Place } from '../../model/place.js'

interface CsvCell {
  readonly text: string
  /** In the source of the row, which begins on line 1. */
  readonly place: Place
}

/** Why the rest of a row cannot be told apart. */
export interface CsvFault {
  readonly kind: 'not closed' | 'text after quotes' | 'quotes inside'
  readonly place: Place
}

export interface CsvCells {
  readonly cells: readonly CsvCell[]
  readonly fault?: CsvFault
}

/** A quotation mark within quotes is written twice. */
const QUOTED = / *"([^"]*(?:""[^"]*)*)(?:(") *)?/y

/** Divides a row into its cells, as RFC 4180 says; spaces around a cell are not part of it. */
export function cellsOf(source: string, delimiter: string): CsvCells {
  const plain = new RegExp(`[^${delimiter}]*`, 'y')
  const cells: CsvCell[] = []
  let at: Position = { index: 0, line: 1, column: 1 }
  for (;;) {
    const quoted = matchAt(QUOTED, source, at.index)
    const [written = '', inQuotes = '', closing] = quoted ?? matchAt(plain, source, at.index) ?? []
    const end = after(at, written)
    if (quoted && !closing) return { cells, fault: { kind: 'not closed', place: from(at, after(at, ' ')) } }
    if (!quoted && written.includes('"')) return { cells, fault: { kind: 'quotes inside', place: from(at, end) } }
    cells.push({ text: quoted ? inQuotes.replaceAll('""', '"') : written.trim(), place: from(at, end) })
    if (end.index === source.length) return { cells }
    const next = after(end, delimiter)
    if (source[end.index] !== delimiter) return { cells, fault: { kind: 'text after quotes', place: from(end, next) } }
    at = next
  }
}

interface Position {
  readonly index: number
  readonly line: number
  readonly column: number
}

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(source)
}

function after({ index, line, column }: Position, written: string): Position {
  const lines = written.split('\n')
  const length = lines.at(-1)?.length ?? 0
  const isSameLine = lines.length === 1
  return {
    index: index + written.length,
    line: line + lines.length - 1,
    column: isSameLine ? column + length : length + 1,
  }
}

function from(start: Position, end: Position): Place {
  return [start.line, start.column, end.line, end.column]
}
