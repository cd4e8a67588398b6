import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { JsonSchema } from '../../model/document-type.js'
import { once } from '../../values/once.js'
import { builtValidator } from './built-validators.js'
import { readPattern } from './pattern.js'
import { schemaCompiler } from './schema-compiler.js'

/**
 * Takes the validator of a schema that was built with the program, or makes one: that takes milliseconds, so once a schema
 * is enough.
 *
 * @throws Error if the schema cannot be used
 */
export const compileSchema = once(
  (schema: JsonSchema): ValidateFunction => builtValidator(schema) ?? compiler().compile(schema),
)

const compiler = once(() =>
  schemaCompiler({ optimize: false, regExp: Object.assign(readPattern, { code: 'readPattern' }) }),
)
