import type { Report } from '../../core/model/report.js'
import type { RowSelection } from '../../core/model/row-selection.js'
import { type Cell, cellText, NO_CELL, type Row, type Table, textCell } from '../../core/model/table.js'
import { tabulate } from '../../core/run/tabulate.js'
import { once } from '../../core/values/once.js'
import { titleOf } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/**
 * Builds the table of a report about what is published: the one that the command line shows, without the rows of documents
 * that have no page here. Where each row is a document, it is the text in force, with what may change without a new
 * revision as the file has it.
 *
 * @throws ArgumentFault as `tabulate` does
 */
export function publishedTable(publication: Publication, report: Report, given: RowSelection['given'] = {}): Table {
  const key = JSON.stringify([report.id, given])
  const known = tables(publication).get(key) ?? buildTable(publication, report, given)
  tables(publication).set(key, known)
  return known
}

/** Called when no page asks for tables any more: those of a large manual are large. */
export function forgetTables(publication: Publication): void {
  tables(publication).clear()
}

const tables = once((_publication: Publication) => new Map<string, Table>())

/** @returns the document that a row is, or is about, if it is published; its id is in the first column of that kind */
export function entryOfRow({ entries }: Publication, { columns }: Table, row: Row): PublishedDocument | undefined {
  const cell = row[columns.find(({ kind }) => kind === 'document')?.id ?? '']
  return cell?.kind === 'document' ? entries.get(cell.id) : undefined
}

/** The row of a matrix, say, may be about no document. */
function isAboutNone({ columns }: Table, row: Row): boolean {
  const about = columns.find(({ kind }) => kind === 'document')
  return about === undefined || (row[about.id] ?? NO_CELL).kind === 'none'
}

function buildTable(publication: Publication, report: Report, given: RowSelection['given']): Table {
  const { shown, working } = publication
  const written = { ...given } as Readonly<Record<string, string>>
  const now = tabulate(report, working, written).table
  const isOfDocuments = now.columns.some(({ id, kind }) => id === 'id' && kind === 'document')
  const table = isOfDocuments && shown !== working ? withCurrent(tabulate(report, shown, written).table, now) : now
  return onlyPublished(publication, table)
}

/** Takes from the files what may change without a new revision. */
function withCurrent(inForce: Table, now: Table): Table {
  const current = inForce.columns.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)
  if (current.length === 0) return inForce
  const files = new Map(now.rows.map((row) => [idOf(row), row]))
  const rows = inForce.rows.map((row) => {
    const file = files.get(idOf(row))
    return file ? changedRow(row, Object.fromEntries(current.map((id) => [id, file[id] as Cell]))) : row
  })
  return { ...inForce, rows }
}

/** Most rows stay as they are: a second one of each would fill the memory. */
function changedRow(row: Row, cells: Row): Row {
  const isChanged = ([id, cell]: readonly [string, Cell]) => cellText(cell) !== cellText(row[id] ?? NO_CELL)
  return Object.entries(cells).some(isChanged) ? { ...row, ...cells } : row
}

const idOf = ({ id }: Row) => (id ? cellText(id) : '')

/** Each document once, and nothing of one that is not published. What is worked out may rest on documents that an audience does not see. */
function onlyPublished(publication: Publication, table: Table): Table {
  const isForAll = publication.options.audience === undefined
  const columns = table.columns.filter(({ isComputed }) => isForAll || !isComputed)
  const isOfDocuments = table.columns.some(({ id }) => id === 'id')
  const seen = new Set<PublishedDocument>()
  const rows = table.rows.flatMap((row) => {
    const entry = entryOfRow(publication, table, row)
    if (!entry && isAboutNone(table, row)) return [changedRow(row, withoutNames(publication, row))]
    if (!entry || (isOfDocuments && seen.has(entry))) return []
    seen.add(entry)
    return [changedRow(row, { ...titleIn(publication, row, entry), ...withoutNames(publication, row) })]
  })
  return { ...table, columns, rows }
}

/** A draft has a title that readers do not know yet. */
function titleIn(publication: Publication, row: Row, { document }: PublishedDocument): Row {
  return row.title ? { title: textCell(titleOf(publication, document)) } : {}
}

/** Names of people are for readers inside the organization. */
function withoutNames({ shown, showsPeople }: Publication, row: Row): Row {
  if (showsPeople) return {}
  const hidden = Object.entries(row).filter(([, cell]) => namesPerson(cell, (id) => shown.person(id) !== undefined))
  return Object.fromEntries(hidden.map(([id]) => [id, textCell('a person of the organization')]))
}

function namesPerson(cell: Cell, isPerson: (id: string) => boolean): boolean {
  if (cell.kind === 'list') return cell.items.some((item) => namesPerson(item, isPerson))
  return cell.kind === 'actor' && isPerson(cell.id)
}
