import type { ErrorObject } from 'ajv'
import { isRealDate } from '../model/date.js'
import type { JsonSchema } from '../model/document-type.js'
import { nearestName } from '../model/nearest-name.js'
import type { Defect } from '../model/source-file.js'

/**
 * Says in plain words what a validation error means and what to write instead.
 *
 * @param subject what the fields belong to, with its article: `a procedure`
 * @returns nothing for errors that only repeat another one
 */
export function describeSchemaError(error: ErrorObject, subject: string): Defect | undefined {
  const at = error.instancePath
  const name = fieldName(at)
  const { params } = error
  const schema = error.parentSchema as JsonSchema
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return missingField(error, schema, subject)
    case 'additionalProperties':
      return unknownField(error, subject)
    case 'enum':
      return wrong(
        at,
        `${name} is ${shown(error.data)}; expected ${listed(params.allowedValues, 'or')}.${didYouMean(String(error.data), params.allowedValues)}`,
      )
    case 'const':
      return wrong(at, `${name} is ${shown(error.data)}; expected ${shown(params.allowedValue)}.`)
    case 'type':
      return wrong(at, `${name} is ${shown(error.data)}; expected ${typeInWords(params.type)}.`)
    case 'format':
      return params.format === 'date'
        ? wrongDate(at, name, String(error.data))
        : wrong(at, `${name} is ${shown(error.data)}; expected ${formatInWords(params.format)}.`)
    case 'pattern':
      return wrong(
        at,
        `${name} is ${shown(error.data)}; that is not how it is written. ${schema.description ?? ''}`.trim(),
      )
    case 'minLength':
      return wrong(at, `${name} is too short: it needs at least ${params.limit} characters.`)
    case 'minimum':
    case 'maximum':
      return wrong(
        at,
        `${name} is ${shown(error.data)}; expected a number ${params.comparison === '>=' ? 'of at least' : 'of at most'} ${params.limit}.`,
      )
    case 'minItems':
      return wrong(at, `${name} needs at least ${params.limit === 1 ? 'one entry' : `${params.limit} entries`}.`)
    case 'uniqueItems':
      return wrong(
        `${at}/${params.i}`,
        `${shown((error.data as unknown[])[params.i])} stands in ${name} twice. Keep one.`,
      )
    case 'anyOf':
    case 'oneOf':
      return wrong(at, schema.description ?? `${name} does not have one of the forms that it may have.`)
    default:
      return undefined
  }
}

function missingField(error: ErrorObject, schema: JsonSchema, subject: string): Defect {
  const missing: string = error.params.missingProperty
  const at = `${error.instancePath}/${missing}`
  const property = schema.properties?.[missing]
  // A condition (`then`, `dependentRequired`) says in its description when the field is needed.
  const isCondition = error.keyword === 'dependentRequired' || /\/(then|else)(\/|$)/.test(error.schemaPath)
  if (isCondition) {
    const reason =
      error.keyword === 'dependentRequired'
        ? `“${error.params.property}” needs it.`
        : (schema.description ?? `${capital(subject)} in this state needs it.`)
    return { rule: 'complete-record', at, message: `${fieldName(at)} is missing or empty: ${lowerFirst(reason)}` }
  }
  const hint = property?.description ? ` ${property.description}` : ''
  const isInGroup = error.instancePath !== ''
  const message = `${fieldName(at)} is missing or empty${isInGroup ? '' : `; ${subject} needs it`}.${hint}`
  return { rule: 'required-fields', at, message }
}

function unknownField(error: ErrorObject, subject: string): Defect {
  const unknown: string = error.params.additionalProperty
  const at = { key: `${error.instancePath}/${escapePointer(unknown)}` }
  const known = Object.keys((error.parentSchema as JsonSchema).properties ?? {})
  const present = Object.keys(error.data as object)
  const nearest = nearestName(unknown, known)
  const place = error.instancePath ? `in ${fieldName(error.instancePath)}` : `of ${subject}`
  const message = `“${unknown}” is not a field ${place}.`
  if (!nearest)
    return { rule: 'known-fields', at, message: `${message} Remove it, or use one of ${listed(known, 'or')}.` }
  if (present.includes(nearest))
    return { rule: 'known-fields', at, message: `${message} “${nearest}” is, and it is already here: remove this one.` }
  return {
    rule: 'known-fields',
    at,
    message: `${message} Did you mean “${nearest}”?`,
    fix: { description: `Rename “${unknown}” to “${nearest}”.`, replacement: nearest, at },
  }
}

function wrong(at: string, message: string): Defect {
  return { rule: 'valid-values', at, message }
}

function wrongDate(at: string, name: string, written: string): Defect {
  const rule = 'real-dates'
  if (/^\d{4}-\d{2}-\d{2}$/.test(written))
    return { rule, at, message: `${name} is ${shown(written)}, a day that does not exist.` }
  const iso = unambiguousDate(written)
  if (iso)
    return {
      rule,
      at,
      message: `${name} is ${shown(written)}; dates are written year-month-day: ${iso}.`,
      fix: { description: `Write ${iso}.`, replacement: iso },
    }
  return { rule, at, message: `${name} is ${shown(written)}; dates are written year-month-day, such as 2026-01-31.` }
}

/** Only forms that mean one day: 31.1.2026 and 2026/01/31 always, 31/01/2026 because there is no 31st month. */
function unambiguousDate(written: string): string | undefined {
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(written)
  const dayFirst = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(written)
  let found: (string | undefined)[] = []
  if (yearFirst) found = [yearFirst[1], yearFirst[2], yearFirst[3]]
  else if (dayFirst && (dayFirst[2] === '.' || Number(dayFirst[1]) > 12))
    found = [dayFirst[4], dayFirst[3], dayFirst[1]]
  const iso = found.map((part) => part?.padStart(2, '0')).join('-')
  return isRealDate(iso) ? iso : undefined
}

function didYouMean(written: string, names: readonly unknown[]): string {
  const nearest = nearestName(written, names.map(String))
  return nearest ? ` Did you mean “${nearest}”?` : ''
}

/** @returns the field’s own name, and what it is part of: `“clause” in “findings”` */
function fieldName(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  const names = steps
    .filter((step) => !/^\d+$/.test(step))
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const own = names.at(-1)
  if (own === undefined) return 'The file'
  const entry = /^\d+$/.test(steps.at(-1) ?? '') ? `Entry ${Number(steps.at(-1)) + 1} of ` : ''
  return names.length > 1 && !entry ? `“${own}” in “${names.at(-2)}”` : `${entry}“${own}”`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a group of fields'
  const text = String(value)
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`
}

function listed(values: readonly unknown[], word: string): string {
  const texts = values.map(String)
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`
}

function typeInWords(type: string | readonly string[]): string {
  const words: Record<string, string> = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list, such as [one, two], or each entry on a line of its own after a hyphen',
    object: 'a group of fields, indented below the name',
  }
  return [type]
    .flat()
    .map((name) => words[name] ?? name)
    .join(' or ')
}

function formatInWords(format: string): string {
  const words: Record<string, string> = {
    'date-time': 'a time with its offset, such as 2026-11-22T10:04:00+01:00',
    uri: 'an address, such as https://example.org/page',
    email: 'an e-mail address, such as ada@example.org',
    colour: 'a colour in quotation marks, such as "#0b6175"',
    language: 'a language, such as en, de or pt-BR',
    'time-zone': 'a time zone, such as Europe/Zurich',
    'id-format': 'a form of ids, such as SOP-NNN or NC-YYYY-NNN',
  }
  return words[format] ?? format
}

function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
