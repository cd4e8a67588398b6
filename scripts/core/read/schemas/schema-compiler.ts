import type { Ajv2020, CodeOptions } from 'ajv/dist/2020.js'
import { OWN_KEYWORDS } from '../../model/document-type.js'
import { platform } from '../../platform/current-platform.js'
import { formats } from './formats.js'

/** @returns what makes validators of schemas; loading it takes longer than reading a small repository */
export function schemaCompiler(code: CodeOptions): Ajv2020 {
  const { Ajv2020 } = platform().packages.ajv
  const compiler = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    strictTuples: false,
    // Takes longer than all else: schemas of types have a schema of their own.
    validateSchema: false,
    addUsedSchema: false,
    messages: false,
    logger: false,
    code,
  })
  compiler.addVocabulary([...OWN_KEYWORDS])
  for (const [name, format] of Object.entries(formats)) compiler.addFormat(name, format)
  return compiler
}
