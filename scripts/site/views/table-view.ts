import { type Cell, type Column, cellText, NO_CELL, type Table } from '../../core/model/table.js'
import { capitalized } from '../../core/values/capitalized.js'
import { defined } from '../../core/values/defined.js'
import { rowAnchor } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { viewCell } from './cell-view.js'
import type { ValueView } from './field-view.js'
import { entryOfRow } from './published-table.js'

/** A table as a page shows it. */
export interface TableView {
  readonly columns: readonly ColumnView[]
  /** The last ones, as many as a phone can show. Made each time they are asked for: those of a large register would fill the memory. */
  readonly rows: readonly RowView[]
  /** The same for spreadsheets and programs: files of this name with .csv and .json. */
  readonly download: string
  readonly table: Table
}

interface ColumnView {
  /** By which filters and addresses name it. */
  readonly id: string
  readonly label: string
  /** Rows are chosen by it; it is not shown. */
  readonly isHidden: boolean
  /** Has the id of the document that each row is, or is about. */
  readonly isId: boolean
  /** Has few different values, to choose from. */
  readonly isChoice: boolean
  /** Is sorted by what its numbers are. */
  readonly isNumber: boolean
}

interface RowView {
  readonly cells: readonly CellView[]
  /** No longer in force: shown, but quietly. */
  readonly isQuiet: boolean
  /** Where it is on the page, if the record has no other place. */
  readonly anchor?: string
}

interface CellView {
  readonly view: ValueView
  /** What filters and addresses call it. */
  readonly value: string
}

/** Of ten columns, some 2.5 MB: four seconds on a phone of 2020. What is new is at the end of most tables. */
const MOST_ROWS_ON_PAGE = 5_000

/**
 * @param download where the same is for programs, without the ending
 * @param hidden ids of columns that are only chosen by
 * @param isSeries whether the rows are at home on this page
 */
export function viewTable(
  publication: Publication,
  table: Table,
  download: string,
  hidden: readonly string[] = [],
  isSeries = false,
): TableView {
  const shown = table.columns.filter(({ id }) => !hidden.includes(id))
  const idColumn = table.columns.find(({ kind }) => kind === 'document')
  const columns = [...shown, ...table.columns.filter(({ id }) => hidden.includes(id))]
  return {
    columns: columns.map((column) => ({
      id: column.id,
      label: labelIn(publication, column.label),
      isHidden: hidden.includes(column.id),
      isId: column === idColumn,
      isChoice: isChoice(table, column),
      isNumber: column.kind === 'number',
    })),
    get rows() {
      return table.rows.slice(-MOST_ROWS_ON_PAGE).map((row) => {
        const entry = entryOfRow(publication, table, row)
        const cells = columns.map((column) => cellOf(publication, column, row[column.id] ?? NO_CELL, entry))
        return { cells, isQuiet: entry?.shownAs === 'retired', ...(isSeries && defined({ anchor: anchorOf(entry) })) }
      })
    },
    download,
    table,
  }
}

function cellOf(publication: Publication, column: Column, cell: Cell, entry: ReturnType<typeof entryOfRow>): CellView {
  return { view: viewCell(publication, column, cell, entry), value: cellText(cell) }
}

/** A longer list is not looked through. */
const MOST_CHOICES = 24

/** So that a reader may choose one: a few different ones, shared by several rows. */
function isChoice({ rows }: Table, { id, kind }: Column): boolean {
  if (id === 'id' || !['choice', 'actor', 'document', 'clause'].includes(kind)) return false
  const cells = rows.map((row) => row[id] ?? NO_CELL)
  if (cells.some((cell) => cell.kind === 'list')) return false
  const values = new Set(cells.map(cellText))
  return values.size > 1 && values.size <= MOST_CHOICES && values.size * 2 <= rows.length
}

/** Of figures by month, a label ends with the unit, or with n for how many it rests on. */
const WITH_UNIT = /^(.+?)( %| n| \(.+\))$/

/** That of a field in a group, such as `approval.answer`, has a name for each where the language has none for both. */
function labelIn({ say: { term }, sentence }: Publication, written: string): string {
  const label = columnInWords(written)
  const own = sentence(label)
  if (own !== label) return own
  const [, name, unit] = WITH_UNIT.exec(label) ?? []
  if (name && unit) return `${sentence(name)}${unit.replace(/(?<=\().+(?=\))/, term)}`
  const steps = written.split('.').map(columnInWords)
  return steps.some((step) => term(step) !== step) ? steps.map(term).join(': ') : label
}

/** @returns `applies_from` and `next review` as `Applies from` and `Next review`; n is written so everywhere */
export function columnInWords(label: string): string {
  const words = label.replace(/[._]/g, ' ')
  return words === 'n' ? words : capitalized(words)
}

function anchorOf(entry: PublishedDocument | undefined): string | undefined {
  const number = entry?.document.row?.number
  return number === undefined ? undefined : rowAnchor(number)
}
