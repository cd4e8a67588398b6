import type { Document, Fields, FieldValue } from '../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { isFields, isList } from '../../core/model/fields.js'
import { fieldLabel } from '../../core/questions/field-label.js'
import { once } from '../../core/values/once.js'
import { isPlanOnly } from '../../subjects/documents/happened-states.js'
import type { Publication } from '../shown/publication.js'
import { dueCalendar } from './due-calendar.js'
import type { FieldView, Sheet, ValueView, WorkState } from './field-view.js'
import { scalarView } from './scalar-view.js'

/** What is shown: the fields of a document, as its type says. */
export interface Shown {
  readonly publication: Publication
  readonly document: Document
  readonly type: DocumentType
  /** From the root of the site: the page on which they are. */
  readonly page: string
  /** Shows the records that are in a list of the document. */
  readonly entries: (name: string) => ValueView
}

/** Entries with more fields than fit beside each other are shown one below the other. */
const MOST_COLUMNS = 6

/** @returns the fields of a document, in the order of its schema, without those that the head of its page shows */
export function sheetOf(shown: Shown): Sheet {
  const { document, type } = shown
  const own = type.fields.filter(({ path, place }) => path.length === 1 && place !== 'head')
  const inOrder = [...own.filter(({ place }) => place !== 'end'), ...own.filter(({ place }) => place === 'end')]
  const names = inOrder.map(({ path: [name = ''] }) => name)
  return inParts(shown, [], Object.fromEntries(names.map((name) => [name, document.fields[name]])))
}

/** @returns what proves it: ids, checksums and times, each below what it belongs to */
export function proofOf(shown: Shown): readonly FieldView[] {
  return proofIn(shown, [], shown.document.fields)
}

function inParts(shown: Shown, path: readonly string[], fields: Fields, without?: string): Sheet {
  const views = filled(fields)
    .filter(([name]) => name !== without)
    .map(([name, value]) => ({ name, value, field: definitionOf(shown.type, [...path, name]) }))
    .filter(({ field }) => field?.place !== 'proof')
  const of = (isWanted: (place: FieldDefinition['place'], isMark: boolean) => boolean): readonly FieldView[] =>
    views
      .filter(({ field }) => isWanted(field?.place, isCard && field?.tones !== undefined))
      .map(({ name, value, field }) => ({
        name,
        label: labelled(shown, name, field),
        value: viewOf(shown, [...path, name], value),
      }))
  const isCard = path.length > 0
  const heading = of((place) => isCard && place === 'head')[0]?.value
  const work = isCard ? workIn(shown, path, fields) : undefined
  return {
    ...(heading && { heading }),
    marks: of((_place, isMark) => isMark).flatMap(({ value }) => (value.kind === 'mark' ? [value] : [])),
    ...(work && { work }),
    story: of((place, isMark) => place === 'story' && !isMark),
    facts: of((place, isMark) => place === undefined && !isMark),
    details: of((place, isMark) => (place === 'details' || place === 'end') && !isMark),
  }
}

/** In the language of the manual. */
function labelled({ publication }: Shown, name: string, field: FieldDefinition | undefined): string {
  return publication.say.term(fieldLabel(name, field))
}

function viewOf(shown: Shown, path: readonly string[], value: FieldValue): ValueView {
  const field = definitionOf(shown.type, path)
  if (field?.entriesOf) return shown.entries(path.join('.'))
  if (field?.schema.namesField === true)
    return {
      kind: 'text',
      text: labelled(shown, String(value), definitionOf(shown.type, [String(value)])),
    }
  if (isFields(value)) return { kind: 'group', sheet: inParts(shown, path, value) }
  if (!isList(value)) return scalarView(shown.publication, field, value)
  const items = value.filter(isFilled)
  const groups = items.filter(isFields)
  if (groups.length === 0 || groups.length < items.length)
    return { kind: 'list', items: items.map((item) => viewOf(shown, [...path, '*'], item)) }
  return viewGroups(shown, path, groups, field)
}

/** A calendar, a table where each says little, otherwise a card each. */
function viewGroups(
  shown: Shown,
  path: readonly string[],
  groups: readonly Fields[],
  field: FieldDefinition | undefined,
): ValueView {
  const within = [...path, '*']
  const due = dueFieldIn(shown.type, within)
  if (field?.layout === 'calendar' && due) {
    const days = groups.map((group) => {
      const sheet = inParts(shown, within, group, due.path.at(-1))
      return { on: String(group[due.path.at(-1) ?? ''] ?? ''), sheet }
    })
    return dueCalendar(shown.publication, shown.page, days)
  }
  const isPlain = !shown.type.fields.some(
    ({ path: [...at], place, tones }) => at.length > within.length && startsWith(at, within) && (place || tones),
  )
  const table = isPlain && viewTable(shown, within, groups)
  if (table) return table
  const cards = groups.map((group) => inParts(shown, within, group))
  if (!cards.every(isShort)) return { kind: 'cards', areSignatures: field?.layout === 'signatures', cards }
  return { kind: 'list', items: cards.map((sheet) => ({ kind: 'group', sheet })) }
}

/** It fits on a line. */
function isShort({ marks, work, facts, details }: Sheet): boolean {
  return work === undefined && marks.length + facts.length + details.length === 0
}

function viewTable(shown: Shown, path: readonly string[], groups: readonly Fields[]): ValueView | undefined {
  if (groups.length < 2) return undefined
  const names = [...new Set(groups.flatMap((group) => filled(group).map(([name]) => name)))]
  const isFlat = groups.every((group) => names.every((name) => !isFields(group[name]) && !isList(group[name])))
  if (!isFlat || names.length > MOST_COLUMNS) return undefined
  const cell = (value: FieldValue | undefined, name: string): ValueView =>
    value === undefined ? { kind: 'text', text: '' } : viewOf(shown, [...path, name], value)
  return {
    kind: 'table',
    columns: names.map((name) => labelled(shown, name, definitionOf(shown.type, [...path, name]))),
    rows: groups.map((one) => names.map((name) => cell(one[name], name))),
  }
}

function proofIn(shown: Shown, path: readonly string[], fields: Fields): readonly FieldView[] {
  return filled(fields).flatMap(([name, value]): readonly FieldView[] => {
    const at = [...path, name]
    const field = definitionOf(shown.type, at)
    const label = labelled(shown, name, field)
    if (field?.place === 'proof') return [{ name, label, value: viewOf(shown, at, value) }]
    if (isFields(value)) return below(name, label, proofIn(shown, at, value))
    if (!isList(value)) return []
    return value.filter(isFields).flatMap((item, index) => {
      const { heading } = inParts(shown, [...at, '*'], item)
      const called = heading && wordsOf(heading)
      return below(name, called || `${label} ${index + 1}`, proofIn(shown, [...at, '*'], item))
    })
  })
}

function below(name: string, label: string, facts: readonly FieldView[]): readonly FieldView[] {
  if (facts.length === 0) return []
  return [{ name, label, value: { kind: 'group', sheet: { marks: [], story: [], facts, details: [] } } }]
}

function wordsOf(view: ValueView): string {
  return view.kind === 'link' ? view.link.text : view.kind === 'text' || view.kind === 'date' ? view.text : ''
}

/** Whether something has to be done by a date: until one of the fields that end it is filled in. */
function workIn({ type, publication }: Shown, path: readonly string[], fields: Fields): WorkState | undefined {
  const field = dueFieldIn(type, path)
  const due = fields[field?.path.at(-1) ?? '']
  if (!field || !isFilled(due)) return undefined
  return field.dueDate?.some((name) => isFilled(fields[name]) && !isOnlyPlanned(publication, fields[name]))
    ? {}
    : { due: String(due) }
}

/** The record of it is there, and says that it is still to come. */
function isOnlyPlanned({ working }: Publication, value: FieldValue): boolean {
  const record = working.find(String(value))
  const type = record && working.typeOf(record)
  return type !== undefined && isPlanOnly(type, record as Document)
}

function dueFieldIn(type: DocumentType, path: readonly string[]): FieldDefinition | undefined {
  return type.fields.find(
    ({ path: at, dueDate }) => dueDate !== undefined && at.length === path.length + 1 && startsWith(at, path),
  )
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => path[index] === step)
}

function definitionOf(type: DocumentType, path: readonly string[]): FieldDefinition | undefined {
  return definitionsIn(type).get(path.join('.'))
}

const definitionsIn = once(({ fields }: DocumentType) => new Map(fields.map((field) => [field.path.join('.'), field])))

function filled(fields: Fields): readonly (readonly [string, FieldValue])[] {
  return Object.entries(fields).flatMap(([name, value]) => (isFilled(value) ? [[name, value] as const] : []))
}

function isFilled(value: FieldValue | undefined): value is FieldValue {
  if (value === undefined || value === '') return false
  if (isList(value)) return value.length > 0
  return !isFields(value) || Object.values(value).some(isFilled)
}
