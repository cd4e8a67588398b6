import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'

/** What is known of a new document; all else is left empty, with a hint. */
export interface KnownFields {
  readonly id: string
  readonly title?: string | undefined
  readonly owner?: string | undefined
  readonly revision: string
  readonly nextReview?: string | undefined
}

/** @returns the text of a new document: required fields, sections, and hints where something is to be filled in */
export function documentTemplate(type: DocumentType, known: KnownFields): string {
  const values: Readonly<Record<string, string | undefined>> = {
    id: known.id,
    type: type.name,
    title: known.title && JSON.stringify(known.title),
    revision: known.revision,
    owner: known.owner,
    next_review: known.nextReview,
    'change.class': 'major',
    'change.summary': 'First issue.',
  }
  const required = type.fields.filter(({ path }) => path.at(-1) !== '*' && isRequired(type, path))
  const lines = required.map((field, index) => {
    const before = required[index - 1]?.path ?? []
    const isFirstOfEntry = field.path.at(-2) === '*' && before.length < field.path.length
    return fieldLine(field, isFirstOfEntry, values[field.path.join('.')])
  })
  const sections = type.sections.map(({ title, hint }) => `## ${title}\n\n<!-- ${hint} -->\n`)
  return `---\n${lines.join('\n')}\n---\n\n${sections.join('\n')}`
}

/** Required itself and in everything around it. A list that is required begins with one entry. */
function isRequired(type: DocumentType, path: readonly string[]): boolean {
  return path.every((step, index) => {
    const prefix = path.slice(0, index + 1).join('.')
    return step === '*' || type.fields.some((field) => field.required && field.path.join('.') === prefix)
  })
}

function fieldLine(
  { path, description, schema }: FieldDefinition,
  isFirstOfEntry: boolean,
  value: string | undefined,
): string {
  const indent = '  '.repeat(path.length - 1)
  const name = `${isFirstOfEntry ? indent.replace(/..$/, '- ') : indent}${path.at(-1)}:`
  if (value !== undefined) return `${name} ${value}`
  if (schema.properties || schema.items?.properties) return name
  const choices = schema.enum ? ` One of ${schema.enum.join(', ')}.` : ''
  const form = schema.type === 'array' ? ' A list, such as [one, two].' : ''
  return `${name} # ${description}${choices}${form}`
}
