import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import { fieldInWords } from './in-words.js'
import { missingField } from './missing-field.js'
import type { Checked, SchemaFault } from './schema-fault.js'
import { unknownField } from './unknown-field.js'
import { wrongChoice } from './wrong-choice.js'
import { wrongNumber } from './wrong-number.js'
import { repeatedEntry, wrongEntries, wrongName } from './wrong-parts.js'
import { wrongValue } from './wrong-value.js'

type Describe = (error: ErrorObject, checked: Checked) => SchemaFault | undefined

/** What is said of each keyword that a validator reports. */
export const describeByKeyword: Readonly<Record<string, Describe>> = {
  required: (error, { subject }) => missingField(error, error.parentSchema as JsonSchema, subject),
  dependentRequired: (error, { subject }) => missingField(error, error.parentSchema as JsonSchema, subject),
  additionalProperties: (error, checked) => unknownField(error, error.params.additionalProperty, checked),
  unevaluatedProperties: (error, checked) => unknownField(error, error.params.unevaluatedProperty, checked),
  propertyNames: wrongName,
  type: wrongValue,
  enum: wrongValue,
  const: wrongValue,
  format: wrongValue,
  pattern: wrongValue,
  minimum: wrongValue,
  maximum: wrongValue,
  exclusiveMinimum: wrongValue,
  exclusiveMaximum: wrongValue,
  multipleOf: wrongValue,
  minLength: wrongNumber,
  maxLength: wrongNumber,
  minItems: wrongNumber,
  maxItems: wrongNumber,
  items: wrongNumber,
  unevaluatedItems: wrongNumber,
  minProperties: wrongNumber,
  maxProperties: wrongNumber,
  uniqueItems: repeatedEntry,
  contains: wrongEntries,
  anyOf: wrongChoice,
  oneOf: wrongChoice,
  not: wrongChoice,
  // What “then” or “else” asks for is reported by its own keywords.
  if: () => undefined,
}

/**
 * Says in plain words what a validation error means and what to write instead.
 *
 * @returns undefined for errors that only repeat another one
 */
export function describeSchemaError(error: ErrorObject, checked: Checked): SchemaFault | undefined {
  const describe = describeByKeyword[error.keyword] ?? otherwise
  return describe(error, checked)
}

/** What no keyword of ours can report; said all the same, so that nothing is ever passed over. */
function otherwise({ instancePath: at, keyword, message = '' }: ErrorObject): SchemaFault {
  return { rule: 'valid-values', at, message: `${fieldInWords(at)} breaks “${keyword}” of its schema: ${message}.` }
}
