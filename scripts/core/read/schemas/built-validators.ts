import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { JsonSchema } from '../../model/document-type.js'

/** Beside the built program; running from its sources, there are none. */
const FOLDER = new URL('./validators/', import.meta.url)
const hasValidators = existsSync(FOLDER)
const require = createRequire(import.meta.url)

/** @returns the validator that the build made of exactly this schema, if it made one */
export function builtValidator(schema: JsonSchema): ValidateFunction | undefined {
  if (!hasValidators) return undefined
  const file = new URL(validatorFile(schema), FOLDER)
  return existsSync(file) ? require(fileURLToPath(file)).default : undefined
}

/** @returns the name of the file that holds the validator of a schema, by its content: any other schema has another one */
export function validatorFile(schema: JsonSchema): string {
  return `${hash('sha256', JSON.stringify(schema)).slice(0, 16)}.cjs`
}
