import type { Fields } from '../../model/document.js'
import type { JsonSchema } from '../../model/document-type.js'
import type { SourceFile } from '../../model/source-file.js'
import { invisibleCharacters } from '../invisible-characters.js'
import { mergeConflict } from '../merge-conflict.js'
import { compileSchema } from '../schemas/compile-schema.js'
import { listFields } from '../schemas/field-definitions.js'
import { validate } from '../schemas/validator.js'
import { decodeText } from '../trees/text.js'
import { asMeant } from '../yaml/as-meant.js'
import { cutOffValues } from '../yaml/cut-off-values.js'
import { readYaml } from '../yaml/read-yaml.js'
import type { TextTree } from '../yaml/text-tree.js'

/** What the bytes of a YAML file say, wherever it lies. */
export interface ParsedYamlFile extends Omit<SourceFile, 'path'> {
  /** Without defaults. */
  readonly fields: Fields
}

/** @param subject what the file is called in messages, such as `qms.yml` */
export function parseYamlFile(bytes: Uint8Array, schema: JsonSchema, subject: string): ParsedYamlFile {
  const { text, defects } = decodeText(bytes)
  const conflict = mergeConflict(text)
  if (conflict) return { yaml: { source: text, line: 1 }, fields: {}, defects: [conflict] }
  const yaml = readYaml(text, 1)
  const checkable = { schema, fields: listFields(schema), subject }
  const check = (tree: TextTree) => validate(tree, checkable, compileSchema(schema))
  const written = yaml.meant ?? yaml.value ?? {}
  const { defects: found } = check(written)
  // Everything else is judged by what was meant: one mistake in the list of people is one problem, not one in every document.
  const { fields } = check(asMeant(written, found))
  const unreadable = [...defects, ...yaml.defects]
  return {
    yaml: { source: text, line: 1 },
    fields,
    defects: unreadable.length > 0 ? unreadable : [...cutOffValues(text, 1), ...invisibleCharacters(text, 1), ...found],
  }
}
