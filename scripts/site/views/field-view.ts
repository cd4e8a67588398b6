import type { FieldValue } from '../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { isFields, isList } from '../../core/model/fields.js'
import { isWords } from '../../core/model/is-words.js'
import type { CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import { clauseLink, referenceLink, type SiteLink, titleOf } from '../shown/links/site-link.js'
import { entryAnchor } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** A field as a reader sees it: its name in words, what it means, and its value. */
export interface FieldView {
  readonly name: string
  readonly label: string
  /** From the schema. */
  readonly meaning: string
  readonly value: ValueView
}

export type ValueView =
  | { readonly kind: 'text'; readonly text: string; readonly retiresOn?: CalendarDate }
  | { readonly kind: 'date'; readonly date: string; readonly text: string }
  | { readonly kind: 'link'; readonly link: SiteLink }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'list'; readonly items: readonly ValueView[] }
  | { readonly kind: 'group'; readonly fields: readonly FieldView[] }
  | { readonly kind: 'entries'; readonly entries: readonly EntryView[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly ValueView[])[] }

/** A record that is in a list of the document. */
export interface EntryView {
  readonly id: string
  /** Where it stands on the page. */
  readonly anchor: string
  readonly title: string
  readonly fields: readonly FieldView[]
}

/** Entries with more fields than fit beside each other are shown one below the other. */
const MOST_COLUMNS = 6

/** @returns the fields of a document in the order of its schema, without those that the head of its page shows */
export function fieldViews(publication: Publication, published: PublishedDocument): readonly FieldView[] {
  const { document } = published
  const type = publication.shown.typeOf(document)
  if (!type) return []
  const own = type.fields.filter(({ path, place }) => path.length === 1 && place !== 'head')
  const ordered = [...own.filter(({ place }) => !place), ...own.filter(({ place }) => place === 'end')]
  return ordered
    .filter(({ path: [name = ''] }) => isFilled(document.fields[name]))
    .map(({ path: [name = ''], entriesOf, description }) =>
      entriesOf
        ? viewEntries(publication, published, name, description)
        : viewField(publication, type, [name], document.fields[name] as FieldValue),
    )
}

/** Of those only that readers may see. */
function viewEntries(
  publication: Publication,
  { document }: PublishedDocument,
  name: string,
  meaning: string,
): FieldView {
  const entries = entriesIn(publication)
    .get(document.path)
    ?.filter((one) => one.document.entry?.pointer.startsWith(`/${name}/`))
    .map((one): EntryView => {
      const { id, entry } = one.document
      return {
        id,
        anchor: entryAnchor(entry?.number ?? 0),
        title: titleOf(publication, one.document),
        fields: fieldViews(publication, one),
      }
    })
  return { name, label: labelOf(name), meaning, value: { kind: 'entries', entries: entries ?? [] } }
}

/** By the path of their register, in the order in which they are written. */
const entriesIn = once((publication: Publication) => {
  const all = [...publication.entries.values()].filter(({ document }) => document.entry)
  return groupBy(
    all.sort((a, b) => placeOf(a) - placeOf(b)),
    ({ document }) => document.path,
  )
})

function placeOf({ document }: PublishedDocument): number {
  return Number(document.entry?.pointer.split('/').at(-1))
}

function viewField(
  publication: Publication,
  type: DocumentType,
  path: readonly string[],
  value: FieldValue,
): FieldView {
  const name = path.at(-1) ?? ''
  const meaning = definitionOf(type, path)?.description ?? ''
  return { name, label: labelOf(name), meaning, value: viewAt(publication, type, path, value) }
}

function viewAt(publication: Publication, type: DocumentType, path: readonly string[], value: FieldValue): ValueView {
  if (isFields(value)) return viewGroup(publication, type, path, value)
  if (!isList(value)) return viewScalar(publication, definitionOf(type, path), value)
  const filled = value.filter(isFilled)
  const table = viewTable(publication, type, [...path, '*'], filled)
  return table ?? { kind: 'list', items: filled.map((item) => viewAt(publication, type, [...path, '*'], item)) }
}

function viewGroup(
  publication: Publication,
  type: DocumentType,
  path: readonly string[],
  value: FieldValue,
): ValueView {
  const entries = isFields(value) ? Object.entries(value) : []
  const fields = entries.flatMap(([name, one]) =>
    isFilled(one) ? [viewField(publication, type, [...path, name], one)] : [],
  )
  return { kind: 'group', fields }
}

/** Entries of one shape, none of which holds groups, are a table. */
function viewTable(
  publication: Publication,
  type: DocumentType,
  path: readonly string[],
  items: readonly FieldValue[],
): ValueView | undefined {
  const groups = items.filter(isFields)
  if (groups.length < 2 || groups.length !== items.length) return undefined
  const names = [...new Set(groups.flatMap((group) => Object.keys(group).filter((name) => isFilled(group[name]))))]
  const isFlat = groups.every((group) => names.every((name) => !isFields(group[name]) && !isList(group[name])))
  if (!isFlat || names.length > MOST_COLUMNS) return undefined
  const cell = (value: FieldValue | undefined, name: string): ValueView =>
    value === undefined ? { kind: 'text', text: '' } : viewAt(publication, type, [...path, name], value)
  return {
    kind: 'table',
    columns: names.map(labelOf),
    rows: groups.map((one) => names.map((name) => cell(one[name], name))),
  }
}

function viewScalar(publication: Publication, field: FieldDefinition | undefined, value: FieldValue): ValueView {
  const text = String(value)
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'Yes' : 'No' }
  if (field?.linksTo && !isWords(field, text)) return { kind: 'link', link: referenceLink(publication, text) }
  if (field?.schema.namesClause === true) return { kind: 'link', link: clauseLink(publication, text) }
  if (field?.schema.recordType === true) return { kind: 'text', text: publication.shown.types.get(text)?.title ?? text }
  if (field?.schema.format === 'date') return { kind: 'date', date: text, text: dateInWords(text) }
  if (field?.schema.format === 'uri' && /^https?:\/\//i.test(text)) return { kind: 'outside', url: text }
  return { kind: 'text', text: field?.schema.enum ? text.replaceAll('-', ' ') : text }
}

function definitionOf(type: DocumentType, path: readonly string[]): FieldDefinition | undefined {
  const wanted = path.join('.')
  return type.fields.find((field) => field.path.join('.') === wanted)
}

/** @returns `next_review` as `Next review` */
export function labelOf(name: string): string {
  const words = name.replaceAll('.*', '').replace(/[._]/g, ' ')
  return words === 'id' ? 'Id' : words.charAt(0).toUpperCase() + words.slice(1)
}

function isFilled(value: FieldValue | undefined): value is FieldValue {
  if (value === undefined || value === '') return false
  if (isList(value)) return value.length > 0
  return !isFields(value) || Object.values(value).some(isFilled)
}
