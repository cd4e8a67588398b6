import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import type { Defect } from '../../../model/source-file.js'
import { fieldInWords } from './in-words.js'
import { missingInWords } from './join-missing.js'

/** Says that a field is missing, and what it is for. */
export function missingField(error: ErrorObject, schema: JsonSchema, subject: string): Defect {
  const missing: string = error.params.missingProperty
  const at = `${error.instancePath}/${missing}`
  const property = schema.properties?.[missing]
  // A condition (`then`, `dependentSchemas`) says in its description when the field is needed.
  const needing = error.params.property ?? /\/dependentSchemas\/([^/]+)/.exec(error.schemaPath)?.[1]
  if (needing !== undefined || /\/(then|else)(\/|$)/.test(error.schemaPath)) {
    const otherwise = needing === undefined ? `${capital(subject)} in this state needs it.` : `“${needing}” needs it.`
    const reason = lowerFirst(
      needing !== undefined && error.params.property ? otherwise : (schema.description ?? otherwise),
    )
    return { rule: 'complete-record', at, message: missingInWords([at], reason), missing: reason }
  }
  const hint = property?.description ? ` ${property.description}` : ''
  const isInGroup = error.instancePath !== ''
  const message = `${fieldInWords(at)} is missing or empty${isInGroup ? '' : `; ${subject} needs it`}.${hint}`
  return { rule: 'required-fields', at, message }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
