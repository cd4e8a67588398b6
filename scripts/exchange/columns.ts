import type { DocumentType, FieldDefinition } from '../core/model/document-type.js'
import { SAID_BY_FILE } from '../core/questions/table-columns.js'

/** A column of an exchanged table: a field, or the text below the fields. */
export interface ExchangeColumn {
  /** The dotted name of the field; `body` for the text, `body.Description` for a section of it; `body_text` where a field is called body. */
  readonly name: string
  /** `tree`: lists and groups that no cell can hold as plain text, as JSON. */
  readonly kind: 'text' | 'list' | 'tree' | 'body' | 'section'
  /** What its values have to be, those of a list one by one; missing for texts. */
  readonly field?: FieldDefinition
}

export const ID = 'id'
const BODY = 'body'

/** @returns every column that records of a type can be exchanged in, in the order of the schema */
export function exchangeColumns(type: DocumentType): readonly ExchangeColumn[] {
  const fields = type.fields.flatMap((field) => columnOf(field, type.fields))
  const id = type.fields.find(({ path }) => path.join('.') === ID)
  const body = fields.some(({ name }) => name === BODY) ? `${BODY}_text` : BODY
  const sections = type.sections.map(({ title }) => ({ name: `${body}.${title}`, kind: 'section' }) as const)
  return [{ name: ID, kind: 'text', ...(id && { field: id }) }, ...fields, { name: body, kind: 'body' }, ...sections]
}

/** @returns the title of the section that a column holds */
export function sectionOf({ name }: ExchangeColumn): string {
  return name.slice(name.indexOf('.') + 1)
}

/** Entries of a list are records, with columns of their own. */
function columnOf(field: FieldDefinition, all: readonly FieldDefinition[]): readonly ExchangeColumn[] {
  const { path, schema, entriesOf } = field
  const name = path.join('.')
  if (path.includes('*') || entriesOf || SAID_BY_FILE.has(name)) return []
  const inside = all.filter((one) => one.path.length > path.length && path.every((step, at) => one.path[at] === step))
  const item = inside.find((one) => one.path.length === path.length + 1 && one.path.at(-1) === '*')
  if (schema.type === 'array') {
    const isPlain = item && inside.length === 1 && item.schema.type !== 'object'
    return [isPlain ? { name, kind: 'list', field: item } : { name, kind: 'tree' }]
  }
  if (schema.type !== 'object') return [{ name, kind: 'text', field }]
  return inside.length > 0 && !item ? [] : [{ name, kind: 'tree' }]
}
