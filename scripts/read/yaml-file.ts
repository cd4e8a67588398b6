import type { Fields, FieldValue } from '../model/document.js'
import type { JsonSchema } from '../model/document-type.js'
import { isFields } from '../model/fields.js'
import type { SourceFile } from '../model/source-file.js'
import { listFields } from './field-definitions.js'
import type { FileTree } from './file-tree.js'
import { decodeText } from './text.js'
import { compileSchema, validate } from './validator.js'
import { readYaml } from './yaml.js'

export interface YamlFile extends SourceFile {
  /** Defaults alone, if there is no such file. */
  readonly fields: Fields
  readonly exists: boolean
}

/**
 * Reads a file that is YAML as a whole, and checks it against its schema.
 *
 * @param subject what the file is called in messages, such as `qms.yml`
 */
export async function readYamlFile(
  tree: FileTree,
  path: string,
  schema: JsonSchema,
  subject: string,
): Promise<YamlFile> {
  for await (const { bytes } of tree.read([path])) {
    const { text, defects } = decodeText(bytes ?? Buffer.alloc(0))
    const source = { source: text, line: 1 }
    const yaml = readYaml(text, 1)
    const { fields, defects: found } = validate(
      yaml.value ?? {},
      { schema, fields: listFields(schema), subject },
      compileSchema(schema),
    )
    const unreadable = [...defects, ...yaml.defects]
    return {
      path,
      yaml: source,
      exists: true,
      fields: withDefaults(fields, schema),
      defects: unreadable.length > 0 ? unreadable : found,
    }
  }
  return { path, yaml: { source: '', line: 1 }, exists: false, fields: withDefaults({}, schema), defects: [] }
}

/** Fills in what the file leaves open. Validation must not: it would take defaults for something that the author wrote. */
function withDefaults(fields: Fields, schema: JsonSchema): Fields {
  const filled: Record<string, FieldValue | undefined> = { ...fields }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = filled[name] ?? (property.default as FieldValue | undefined)
    if (value !== undefined) filled[name] = isFields(value) ? withDefaults(value, property) : value
  }
  return filled
}
