import type { ValidateFunction } from 'ajv/dist/2020.js'
import { sha256 } from '../../bytes/digest.js'
import type { JsonSchema } from '../../model/document-type.js'
import { platform } from '../../platform/current-platform.js'

/** @returns the validator that the build made of exactly this schema, if it made one */
export function builtValidator(schema: JsonSchema): ValidateFunction | undefined {
  return platform().builtValidator(validatorFile(schema))
}

/** @returns the name of the file that holds the validator of a schema, by its content: any other schema has another one */
export function validatorFile(schema: JsonSchema): string {
  return `${sha256(JSON.stringify(schema)).slice(0, 16)}.cjs`
}
