import type { CalendarDate } from '../values/date.js'

/** What one cell of a table says, so that each surface can show it in its own way: as a link, in words, as a number. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** A document, or a role or person that is responsible, by id. */
  | { readonly kind: 'document' | 'actor'; readonly id: string }
  | { readonly kind: 'date'; readonly on: CalendarDate }
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string }
  | { readonly kind: 'list'; readonly items: readonly Cell[] }
  /** Nothing is known or applies. */
  | { readonly kind: 'none' }

/** A column of a table. */
export interface Column<Id extends string = string> {
  /** What filters, addresses and programs name it by: never its label. */
  readonly id: Id
  /** What people read above it. */
  readonly label: string
  /** What its cells are, unless they are empty. */
  readonly kind: Cell['kind']
}

/** What a report says: rows of typed cells under columns that have an id and a label. */
export interface Table<Id extends string = string> {
  readonly title: string
  readonly columns: readonly Column<Id>[]
  readonly rows: readonly Row<Id>[]
}

/** One cell for each column, by its id. */
export type Row<Id extends string = string> = Readonly<Record<Id, Cell>>

/** A cell of which nothing is known, or to which nothing applies. */
export const NO_CELL: Cell = { kind: 'none' }

/** @returns a cell of text; an empty one for no text */
export function textCell(text: string | undefined): Cell {
  return text ? { kind: 'text', text } : NO_CELL
}

/** @returns a cell with a date; an empty one for no date */
export function dateCell(on: CalendarDate | undefined): Cell {
  return on ? { kind: 'date', on } : NO_CELL
}

/** @returns a cell in plain words, as lists for spreadsheets and terminals have it */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'document':
    case 'actor':
      return cell.id
    case 'date':
      return cell.on
    case 'number':
      return String(cell.value)
    case 'list':
      return cell.items.map(cellText).join(', ')
    case 'none':
      return ''
  }
}

/** @returns a table of plain texts, whose columns are called what they are labelled */
export function tableOfTexts(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): Table {
  return {
    title,
    columns: columns.map((id) => ({ id, label: id, kind: 'text' })),
    rows: rows.map((row) => Object.fromEntries(columns.map((id, index) => [id, textCell(row[index])]))),
  }
}
