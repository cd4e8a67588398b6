import { readPackageSchema } from '../../toolkit.js'
import { compileSchema } from '../compile-schema.js'
import { withoutBranches } from '../faults/branch-errors.js'
import { describeSchemaError } from '../faults/describe-schema-error.js'
import type { SchemaFile, SchemaFileFault } from './schema-file.js'
import { unknownKeyword } from './unknown-keyword.js'

/** Finds keywords that do not exist, and values that they cannot have, by the schema of schema files. */
export function formFaults({ written }: SchemaFile): readonly SchemaFileFault[] {
  const schema = readPackageSchema('document-type')
  const checked = { subject: 'a document type', notation: 'json', root: schema } as const
  const check = compileSchema(schema)
  if (check(written)) return []
  return withoutBranches(check.errors ?? []).flatMap((error) => {
    const fault = error.keyword === 'additionalProperties' ? unknownKeyword(error) : describeSchemaError(error, checked)
    return fault ? [{ at: fault.at, message: fault.message.replace(/\.$/, '') }] : []
  })
}
