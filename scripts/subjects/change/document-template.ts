import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'

/** Values by the dotted paths of their fields; all else is left empty, with a hint. */
export type KnownValues = Readonly<Record<string, string | undefined>>

/** A section that says something already. */
export interface FilledSection {
  readonly title: string
  readonly text: string
}

/** @returns the text of a new document: required and known fields, sections, and hints where something is to be filled in */
export function documentTemplate(
  type: DocumentType,
  values: KnownValues,
  more: readonly FilledSection[] = [],
  texts: ReadonlyMap<string, string> = new Map(),
): string {
  const written = type.fields.filter(
    ({ path }) =>
      path.at(-1) !== '*' && !isInEntry(type, path) && (isRequired(type, path) || values[path.join('.')] !== undefined),
  )
  const lines = written.map((field, index) => {
    const before = written[index - 1]?.path ?? []
    const isFirstOfEntry = field.path.at(-2) === '*' && before.length < field.path.length
    return fieldLine(field, isFirstOfEntry, values[field.path.join('.')])
  })
  const later = askedLater(
    type,
    written.map(({ path }) => path[0]),
  )
  const sections = [sectionsOf(type, texts), ...more.map(({ title, text }) => `## ${title}\n\n${text}\n`)]
  return `---\n${[...lines, ...later].join('\n')}\n---\n\n${sections.join('\n')}`
}

/** What the work asks for as it goes on, as hints that give way to the fields. */
function askedLater({ asks = [], fields }: DocumentType, written: readonly (string | undefined)[]): readonly string[] {
  return asks
    .filter((name) => !written.includes(name))
    .map((name) => `# ${name}: ${fields.find(({ path }) => path.join('.') === name)?.description}`)
}

/** @returns the sections of a new document: with a text, or with a hint where there is none yet */
export function sectionsOf({ sections }: DocumentType, texts: ReadonlyMap<string, string> = new Map()): string {
  return sections.map(({ title, hint }) => `## ${title}\n\n${texts.get(title) ?? `<!-- ${hint} -->`}\n`).join('\n')
}

/** @returns the required fields that hold one value or a list of them, and that only the author knows */
export function fieldsToFill(type: DocumentType, values: KnownValues): readonly FieldDefinition[] {
  return type.fields.filter(
    ({ path, schema }) =>
      isRequired(type, path) && !path.includes('*') && !isGroup(schema) && values[path.join('.')] === undefined,
  )
}

/** Required itself and in everything around it. A list that is required begins with one entry. */
export function isRequired(type: DocumentType, path: readonly string[]): boolean {
  return path.every((step, index) => {
    const prefix = path.slice(0, index + 1).join('.')
    return step === '*' || type.fields.some((field) => field.required && field.path.join('.') === prefix)
  })
}

/** Entries are records with fields of their own. */
function isInEntry({ fields }: DocumentType, [list, ...inside]: readonly string[]): boolean {
  return inside.length > 0 && fields.some(({ path: [name], entriesOf }) => name === list && entriesOf)
}

function isGroup({ properties, items }: FieldDefinition['schema']): boolean {
  return (properties ?? items?.properties) !== undefined
}

function fieldLine(
  { path, description, schema, entriesOf }: FieldDefinition,
  isFirstOfEntry: boolean,
  value: string | undefined,
): string {
  const indent = '  '.repeat(path.length - 1)
  const name = `${isFirstOfEntry ? indent.replace(/..$/, '- ') : indent}${path.at(-1)}:`
  if (value !== undefined) return `${name} ${schema.type === 'array' ? listOf(value) : scalar(path, value)}`
  if (entriesOf) return `${name} []`
  if (isGroup(schema)) return name
  const choices = schema.enum ? ` One of ${schema.enum.join(', ')}.` : ''
  const form = schema.type === 'array' ? ' A list, such as [one, two].' : ''
  return `${name} # ${description}${choices}${form}`
}

function listOf(text: string): string {
  const items = text.split(',').map((item) => item.trim())
  return `[${items
    .filter((item) => item !== '')
    .map((item) => scalar([], item))
    .join(', ')}]`
}

/** Plain where that cannot be read as anything else. */
const PLAIN = /^[A-Za-z0-9]([\w./ -]*[\w./-])?$/

/** A title is always in quotes: people change it to something with a colon later. */
function scalar(path: readonly string[], value: string): string {
  return PLAIN.test(value) && path.at(-1) !== 'title' ? value : JSON.stringify(value)
}
