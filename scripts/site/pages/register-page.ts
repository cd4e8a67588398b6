import type { DocumentType } from '../../core/model/document-type.js'
import { fieldText, findFields } from '../../core/model/fields.js'
import { type Table, tableOfTexts } from '../../core/model/table.js'
import { defined } from '../../core/values/defined.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import { isClosed } from '../../subjects/documents/is-closed.js'
import { recordState } from '../../subjects/documents/record-state.js'
import { actorLink, entryLink, type SiteLink, statusLabel } from '../shown/links/site-link.js'
import { isPublishableId, registerPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { labelOf, type ValueView, viewValue } from '../views/field-view.js'
import { reviewDay } from '../views/review-dates.js'
import type { BuildPages } from './build-pages.js'

/** A list of documents or records that a reader filters and sorts. */
export interface RegisterPage {
  readonly path: string
  readonly title: string
  readonly purpose: string
  readonly columns: readonly string[]
  readonly rows: readonly RegisterRow[]
  /** Columns that have few different values, to choose from. */
  readonly choices: readonly number[]
  /** The same list for spreadsheets and programs: files of this name with .csv and .json. */
  readonly download: string
  /** The command with which a record of the type begins. */
  readonly begin?: string
}

interface RegisterRow {
  readonly cells: readonly ValueView[]
  /** No longer in force: shown, but quietly. */
  readonly isQuiet: boolean
  /** Of records that pass through states. */
  readonly isOpen?: boolean
}

/** @returns a register of all documents and one for each type; those of record types are ready before there is a record */
export const registerPages: BuildPages<RegisterPage> = ({ publication }) => {
  const types = [...publication.shown.types.values()].filter(({ name }) => isPublishableId(name))
  const registers = types.map((type) => buildTypeRegister(publication, type))
  return [buildDocumentRegister(publication), ...registers.filter(({ rows, begin }) => rows.length > 0 || begin)]
}

export function buildDocumentRegister(publication: Publication): RegisterPage {
  const entries = [...publication.entries.values()].filter(({ shownAs }) => shownAs !== 'record')
  return {
    path: 'documents.html',
    title: 'Documents',
    purpose:
      'Every document of the quality management system: which revision is in force, since when, who keeps it, and when it is read again.',
    columns: ['Id', 'Title', 'Type', 'Status', 'Revision', 'In force since', 'Owner', 'Next review'],
    rows: entries.map((entry) => documentRow(publication, entry)),
    choices: [2, 3, 6],
    download: 'documents',
  }
}

function documentRow(publication: Publication, entry: PublishedDocument): RegisterRow {
  const { document, workingCopy, path, shownAs, effective } = entry
  const { hint: _hint, ...link } = entryLink(publication, entry)
  const owner = fieldText(workingCopy.fields, 'owner')
  const since = shownAs === 'in force' ? effective?.effectiveOn : undefined
  const cells: ValueView[] = [
    { kind: 'link', link: { text: document.id, path } },
    { kind: 'link', link: { text: link.text, path } },
    textView(link.type),
    statusView(publication, entry),
    textView(entry.revision),
    dateView(since),
    owner ? { kind: 'link', link: withoutHint(actorLink(publication, owner)) } : textView(''),
    dateView(reviewDay(publication, entry)),
  ]
  return { cells, isQuiet: shownAs === 'retired' }
}

/** @returns the register of one type, in the columns that its schema names */
function buildTypeRegister(publication: Publication, type: DocumentType): RegisterPage {
  const entries = [...publication.entries.values()].filter(({ document }) => document.type === type.name)
  const hasStates = type.control === 'retained' ? type.states.length > 0 : true
  const columns = [
    ...type.register.map(labelOf),
    ...(hasStates ? [type.control === 'retained' ? 'State' : 'Status'] : []),
  ]
  const rows = entries.map((entry) => ({
    cells: [
      ...type.register.map((column) => registerCell(publication, type, entry, column)),
      ...(hasStates ? [statusView(publication, entry)] : []),
    ],
    isQuiet: entry.shownAs === 'retired',
    ...(hasStates && type.control === 'retained' && { isOpen: !isClosed(publication.working, entry.workingCopy) }),
  }))
  const choices = columns.map((_name, index) => index).filter((index) => hasFewValues(rows, index))
  return {
    path: registerPath(type.name),
    title: type.title,
    purpose: type.description,
    columns,
    rows,
    choices,
    download: type.name,
    ...(type.control === 'retained' && { begin: `qms new ${type.name}` }),
  }
}

function statusView(publication: Publication, entry: PublishedDocument): ValueView {
  if (entry.shownAs === 'record') return textView(recordState(publication.working, entry.document) ?? '')
  const { retiresOn } = entry
  return { kind: 'text', text: statusLabel(publication, entry), ...defined({ retiresOn }) }
}

function registerCell(
  publication: Publication,
  type: DocumentType,
  entry: PublishedDocument,
  column: string,
): ValueView {
  const { document, path } = entry
  const route = column.split('.')
  const found = [...findFields(document.fields, route)].map(({ value }) => viewValue(publication, type, route, value))
  const [first] = found
  if (column === 'id' || column === 'title') return { kind: 'link', link: { text: textOf(first) || document.id, path } }
  return found.length > 1 ? { kind: 'list', items: found } : (first ?? textView(''))
}

/** So that a reader may choose one: from two to twelve different ones, shared by several rows. */
function hasFewValues(rows: readonly RegisterRow[], index: number): boolean {
  const views = rows.map(({ cells }) => cells[index])
  if (views.some((view) => view?.kind === 'date' || view?.kind === 'list')) return false
  const values = new Set(views.map(textOf))
  return values.size > 1 && values.size <= 12 && values.size * 2 <= rows.length
}

/** @returns the same list in plain words */
export function registerTable({ title, columns, rows }: RegisterPage): Table {
  return tableOfTexts(
    title,
    columns.map((name) => name.toLowerCase()),
    rows.map(({ cells }) => cells.map(plainText)),
  )
}

function plainText(view: ValueView): string {
  if (view.kind === 'date') return view.date
  return view.kind === 'list' ? view.items.map(plainText).join(', ') : textOf(view)
}

function textOf(view: ValueView | undefined): string {
  if (view?.kind === 'link') return view.link.text
  if (view?.kind === 'outside') return view.url
  return view?.kind === 'text' || view?.kind === 'date' ? view.text : ''
}

function textView(text: string): ValueView {
  return { kind: 'text', text }
}

function dateView(date: string | undefined): ValueView {
  return date === undefined ? textView('') : { kind: 'date', date, text: dateInWords(date) }
}

/** A register repeats its links too often to explain each. */
function withoutHint({ text, path }: SiteLink): SiteLink {
  return { text, ...defined({ path }) }
}
