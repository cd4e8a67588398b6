import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import { resolveSchema } from '../flatten-schema.js'
import { fieldInWords, jsonTypeInWords, listed, shown } from './in-words.js'
import type { Checked, SchemaFault } from './schema-fault.js'

/** Says that a value matches none of several schemas, or more than one of which only one may match, or one that must not match. */
export function wrongChoice(error: ErrorObject, checked: Checked): SchemaFault {
  const { keyword, params, instancePath: at, data, schema, parentSchema } = error
  const { description } = parentSchema as JsonSchema
  const fault = (message: string): SchemaFault => ({ rule: 'valid-values', at, message: description ?? message })
  if (keyword === 'not') return fault(unwanted(at, data, schema as JsonSchema))
  const branches = (schema as readonly JsonSchema[]).map((branch) => resolveSchema(branch, checked.root))
  const passing: readonly number[] = params.passingSchemas ?? []
  const among = passing.length > 0 ? branches.filter((_, index) => passing.includes(index)) : branches
  const whole = at === '' ? checked.subject.replace(/^./, (letter) => letter.toUpperCase()) : fieldInWords(at)
  if (among.every(asksForFields)) {
    const fields = among.map(({ required = [] }) =>
      listed(
        required.map((name) => `“${name}”`),
        'and',
      ),
    )
    return fault(
      passing.length > 0
        ? `${whole} has ${listed(fields, 'and')}, and may have only one of them. Remove the other.`
        : `${whole} needs ${listed(fields, 'or')}.`,
    )
  }
  const forms = among.map((branch) => formInWords(branch, checked))
  return fault(
    passing.length > 0
      ? `${whole} is ${shown(data)}, which may be read in more than one way: ${inSequence(forms, 'and')}.`
      : `${whole} is ${shown(data)}; expected ${inSequence(forms, 'or')}.`,
  )
}

function asksForFields({ required }: JsonSchema): boolean {
  return required !== undefined
}

function formInWords({ description, type, const: only, enum: some }: JsonSchema, { notation }: Checked): string {
  if (description !== undefined)
    return description.replace(/\.$/, '').replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())
  if (only !== undefined) return shown(only)
  if (some !== undefined) return listed(some, 'or')
  return type === undefined ? 'another form' : jsonTypeInWords(type, notation)
}

/** Forms in several words are kept apart by semicolons. */
function inSequence(forms: readonly string[], word: string): string {
  return forms.some((form) => /, | or /.test(form)) ? forms.join(`; ${word} `) : listed(forms, word)
}

/** @param schema what must not match */
function unwanted(at: string, data: unknown, { required = [], const: only, enum: some }: JsonSchema): string {
  const fields = required.map((name) => `“${name}”`)
  const place = at === '' ? '' : ` in ${fieldInWords(at)}`
  if (fields.length === 1) return `${fields}${place} must not be here. Remove it.`
  if (fields.length > 1) return `${listed(fields, 'and')}${place} cannot be here together. Remove one of them.`
  const others = only === undefined ? some : [only]
  const wanted = others ? `expected something other than ${listed(others, 'or')}` : 'that is not allowed here'
  return `${fieldInWords(at)} is ${shown(data)}; ${wanted}.`
}
