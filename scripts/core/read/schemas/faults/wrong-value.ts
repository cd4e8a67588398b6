import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import type { Defect, DefectRule } from '../../../model/source-file.js'
import { nearestName } from '../../../values/nearest-name.js'
import { resolveSchema } from '../flatten-schema.js'
import { fieldInWords, formatInWords, jsonTypeInWords, listed, type Notation, shown } from './in-words.js'
import { meantEntries, meantValue } from './meant-value.js'
import type { Checked } from './schema-fault.js'

/** Says what is wrong with a value, and what to write. */
export function wrongValue(error: ErrorObject, { root, notation }: Checked): Defect {
  const { keyword, params, data, instancePath: at } = error
  const schema = resolveSchema(error.parentSchema as JsonSchema, root)
  const name = fieldInWords(at)
  const rule: DefectRule = keyword === 'format' && params.format === 'date' ? 'real-dates' : 'valid-values'
  const remedy = remedyFor(error, schema, root)
  if (remedy) return { rule, at, ...remedy, message: `${name} is ${shown(data)}; ${remedy.message}` }
  return { rule, at, message: `${name} is ${shown(data)}${expectation(error, schema, notation)}` }
}

interface Remedy {
  readonly message: string
  readonly fix?: NonNullable<Defect['fix']>
}

const NOTHING = /^(?:~|null|none|nil|n\/a|na|-+|–|—|tbd|\?)$/i

function remedyFor({ data, instancePath }: ErrorObject, schema: JsonSchema, root: JsonSchema): Remedy | undefined {
  if (Array.isArray(data)) return schema.type === 'string' ? oneOfList(data) : undefined
  if (typeof data !== 'string') return undefined
  if (schema.type === 'array') return listOf(data, resolveSchema((schema.items ?? {}) as JsonSchema, root))
  const meant = meantValue(data, schema)
  if (meant !== undefined)
    return write(meant, schema.format === 'date' ? 'dates are written year-month-day: ' : 'write ')
  const entries = /\/\d+$/.test(instancePath) ? meantEntries(data, schema) : undefined
  return entries && { message: `write ${listed(entries, 'and')} as entries of their own.` }
}

function oneOfList(data: readonly unknown[]): Remedy | undefined {
  const [first, ...others] = data.flat()
  if (typeof first !== 'string') return undefined
  return others.length === 0
    ? write(first, 'write it without brackets: ')
    : { message: `only one is expected here. Keep one of them, such as ${first}, without brackets.` }
}

function listOf(written: string, entry: JsonSchema): Remedy | undefined {
  if (NOTHING.test(written)) return { message: 'where there is none, remove the line.' }
  const entries = meantEntries(written, entry)
  return entries && write(`[${entries.join(', ')}]`, 'expected a list: write ')
}

function write(text: string, before: string): Remedy {
  return { message: `${before}${text}.`, fix: { description: `Write ${text}.`, replacement: text } }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '>=': 'of at least',
  '<=': 'of at most',
  '>': 'above',
  '<': 'below',
}

/** What would be right, as the end of a sentence. */
function expectation({ keyword, params, data }: ErrorObject, schema: JsonSchema, notation: Notation): string {
  const { description = '' } = schema
  switch (keyword) {
    case 'enum':
      return `; expected ${listed(params.allowedValues, 'or')}.${didYouMean(String(data), params.allowedValues)}`
    case 'const':
      return `; expected ${shown(params.allowedValue)}.`
    case 'type':
      return `; expected ${jsonTypeInWords(params.type, notation)}${fieldsBelow(schema)}.`
    case 'format':
      if (params.format !== 'date') return `; expected ${formatInWords(params.format)}.`
      return /^\d{4}-\d{2}-\d{2}$/.test(String(data))
        ? ', a day that does not exist.'
        : '; dates are written year-month-day, such as 2026-01-31.'
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `; expected a number ${COMPARISONS[String(params.comparison)]} ${params.limit}.`
    case 'multipleOf':
      return `; expected a multiple of ${params.multipleOf}.`
    default:
      return description === ''
        ? `; expected text that matches ${params.pattern}.`
        : `; that is not how it is written. ${description}`
  }
}

function fieldsBelow({ type, required = [] }: JsonSchema): string {
  return type === 'object' && required.length > 0 ? `: ${listed(required, 'and')}` : ''
}

function didYouMean(written: string, names: readonly unknown[]): string {
  const nearest = nearestName(written, names.map(String))
  return nearest ? ` Did you mean “${nearest}”?` : ''
}
