import type { JsonSchema } from '../../core/model/document-type.js'
import { GENERATED } from './generated.js'

const INTRO = `The published manual holds its facts for programs, too: as JSON below \`api/\`, beside the pages. Whatever the pages show, a program can read, and no more than that: a site for an audience leaves out what its readers may not see.

Every file begins with \`version\` and \`today\`. The form is stable: a change that breaks readers raises \`version\`. New fields may be added at any time, so ignore those you do not know. Addresses such as \`documents/QP-001.html\` count from the root of the site. The schemas from which this page is made lie beside the data, such as \`api/schemas/due.schema.json\`.

Registers and clauses are there as CSV, too, with \`.csv\` in place of \`.json\`. \`new.xml\` is an Atom feed, \`sitemap.xml\` lists all pages.`

/** @param schemas of the data that a site holds, in the order in which to explain them */
export function generateSiteDataPage(schemas: readonly JsonSchema[]): string {
  return `${[GENERATED, '# Data of the published manual', INTRO, ...schemas.map(describe)].join('\n\n')}\n`
}

function describe(schema: JsonSchema): string {
  const rows = fieldsOf(schema).map(
    ({ name, form, needed, description }) => `| \`${name}\` | ${form} | ${needed ? 'yes' : ''} | ${description} |`,
  )
  return [
    `## ${schema.title}`,
    schema.description ?? '',
    ['| field | form | always there | what it says |', '|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')
}

interface FieldRow {
  readonly name: string
  readonly form: string
  readonly needed: boolean
  readonly description: string
}

/** What all files begin with is said once. */
const COMMON: ReadonlySet<string> = new Set(['version', 'today'])

function fieldsOf({ properties = {}, required = [] }: JsonSchema, before = ''): readonly FieldRow[] {
  return Object.entries(properties)
    .filter(([name]) => before !== '' || !COMMON.has(name))
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
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'whole number',
    boolean: 'true or false',
    array: 'list',
    object: 'group',
  }
  return words[String(type)] ?? 'text'
}
