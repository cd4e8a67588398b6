import { sha256 } from '../../bytes/digest.js'
import type { DocumentType, JsonSchema } from '../../model/document-type.js'
import { once } from '../../values/once.js'

/**
 * @returns what the schema files of types say, short enough for the name of a cache. Fields are only listed from the schemas, and
 * most schemas are the toolkit's own, which never change while it runs.
 */
export function definitionsOf(types: ReadonlyMap<string, DocumentType>): readonly unknown[] {
  return [...types.values()].map(({ fields, schema, ...rest }) => [rest, digestOfSchema(schema)])
}

const digestOfSchema = once((schema: JsonSchema) => sha256(JSON.stringify(schema)))
