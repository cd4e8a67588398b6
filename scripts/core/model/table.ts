import { capitalized } from '../values/capitalized.js'
import type { CalendarDate } from '../values/date.js'
import { type RowSelection, selectionInWords } from './row-selection.js'

/** What one cell of a table says, so that each surface can show it in its own way: as a link, in words, as a number. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** One of few: programs and filters know it by its id, people read the label. */
  | { readonly kind: 'choice'; readonly id: string; readonly label: string }
  /** As a document names it. */
  | { readonly kind: 'clause'; readonly clause: string }
  /** A document, or a role or person that is responsible, by id. */
  | { readonly kind: 'document' | 'actor'; readonly id: string }
  | { readonly kind: 'date'; readonly on: CalendarDate }
  /** A number that counts rows of a report may lead to exactly these. */
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string; readonly rows?: RowSelection }
  | { readonly kind: 'list'; readonly items: readonly Cell[] }
  /** Rows of a report. */
  | { readonly kind: 'rows'; readonly rows: RowSelection }
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
  /** What may change without a new revision: it is so today, whichever text is in force. */
  readonly isCurrent?: boolean
  /** It is worked out, perhaps from other documents: readers who may not see everything do not see it. */
  readonly isComputed?: boolean
}

/** What a report says: rows of typed cells under columns that have an id and a label. Where each row is a document, the column `id` has it. */
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

/** @param label the id with a capital letter, by default */
export function choiceCell(id: string | undefined, label = capitalized(id ?? '')): Cell {
  return id ? { kind: 'choice', id, label } : NO_CELL
}

/** @param id of a role or a person */
export function actorCell(id: string | undefined): Cell {
  return id ? { kind: 'actor', id } : NO_CELL
}

/** @returns a cell with the id of a document; an empty one for no id */
export function documentCell(id: string | undefined): Cell {
  return id ? { kind: 'document', id } : NO_CELL
}

/** @returns a cell with a number; an empty one for no number */
export function amountCell(value: number | undefined, unit?: string): Cell {
  return value === undefined ? NO_CELL : { kind: 'number', value, ...(unit && { unit }) }
}

/** @param rows what is counted */
export function countCell(value: number, rows: RowSelection): Cell {
  return { kind: 'number', value, rows }
}

/** @returns a cell with several values; one with a single value, or an empty one, if there are no more */
export function listCell(items: readonly Cell[]): Cell {
  return items.length > 1 ? { kind: 'list', items } : (items[0] ?? NO_CELL)
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
    case 'clause':
      return cell.clause
    case 'choice':
    case 'document':
    case 'actor':
      return cell.id
    case 'date':
      return cell.on
    case 'number':
      return String(cell.value)
    case 'list':
      return oneAfterAnother(cell.items.map(cellText))
    case 'rows':
      return selectionInWords(cell.rows)
    case 'none':
      return ''
  }
}

/** Sentences and questions end by themselves. */
function oneAfterAnother(texts: readonly string[]): string {
  return texts.map((text, index) => (index > 0 ? `${endOf(texts[index - 1] ?? '')} ${text}` : text)).join('')
}

function endOf(text: string): string {
  return /[.?]$/.test(text) ? '' : ','
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
