import type { JsonSchema } from '../../core/model/document-type.js'

/** @returns a table of the fields of a schema, those of its groups and lists included */
export function fieldTable(schema: JsonSchema): string {
  const rows = fieldsOf(schema).map(
    ({ name, form, needed, description }) => `| \`${name}\` | ${form} | ${needed ? 'yes' : ''} | ${description} |`,
  )
  return ['| field | form | always there | what it says |', '|---|---|---|---|', ...rows].join('\n')
}

interface FieldRow {
  readonly name: string
  readonly form: string
  readonly needed: boolean
  readonly description: string
}

/** What all files begin with is said once. */
const COMMON = /^(version|today)$/

function fieldsOf({ properties = {}, required = [] }: JsonSchema, before = ''): readonly FieldRow[] {
  return Object.entries(properties)
    .filter(([name]) => before !== '' || !COMMON.test(name))
    .flatMap(([name, schema]) => {
      const { items } = schema
      const path = `${before}${name}${items ? '[]' : ''}`
      const inner = items ?? schema
      const row = {
        name: path,
        form: formOf(schema),
        needed: required.includes(name),
        description: schema.description ?? '',
      }
      return [row, ...fieldsOf(inner, `${path}.`)]
    })
}

function formOf({ type, format, enum: values, items }: JsonSchema): string {
  if (items?.enum) return `list of ${formOf(items)}`
  if (values) return values.map((value) => `\`${value}\``).join(', ')
  if (format === 'date') return 'date'
  if (Array.isArray(type)) return type.map((one) => formOf({ type: one })).join(' or ')
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'whole number',
    number: 'number',
    null: '`null`',
    boolean: 'true or false',
    array: 'list',
    object: 'group',
  }
  return words[String(type)] ?? 'text'
}
