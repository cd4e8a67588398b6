import { blobId } from '../../bytes/digest.js'
import type { Fields, FieldValue } from '../../model/document.js'
import type { JsonSchema } from '../../model/document-type.js'
import { isFields } from '../../model/fields.js'
import { START_OF_FILE } from '../../model/place.js'
import type { SourceFile } from '../../model/source-file.js'
import type { ContentCache } from '../content-cache.js'
import { type FileTree, MAX_SETTINGS_BYTES, readOne } from '../trees/file-tree.js'
import { megabytes } from '../trees/text.js'
import type { ParsedYamlFile } from './parse-yaml-file.js'

export interface YamlFile extends SourceFile {
  /** Defaults alone, if there is no such file. */
  readonly fields: Fields
  readonly exists: boolean
}

export type YamlCache = ContentCache<ParsedYamlFile>

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
  cache: YamlCache,
): Promise<YamlFile> {
  const file = await readOne(tree, path, MAX_SETTINGS_BYTES)
  if (!file)
    return { path, yaml: { source: '', line: 1 }, exists: false, fields: withDefaults({}, schema), defects: [] }
  const parsed = file.bytes ? await parse(file.bytes, schema, subject, cache) : unread(file.size)
  return { path, exists: true, ...parsed, fields: withDefaults(parsed.fields, schema) }
}

function unread(size: number): ParsedYamlFile {
  const message = `The file has ${megabytes(size)} MB; at most ${megabytes(MAX_SETTINGS_BYTES)} MB are read, so nothing in it counts. Remove what is no longer needed.`
  return { yaml: { source: '', line: 1 }, fields: {}, defects: [{ rule: 'file-size', at: START_OF_FILE, message }] }
}

/** The parser is loaded only for content that the cache does not know: it takes longer than all of a small repository. */
async function parse(
  bytes: Uint8Array,
  schema: JsonSchema,
  subject: string,
  cache: YamlCache,
): Promise<ParsedYamlFile> {
  // The same bytes, such as none, say something else in another file.
  const key = `${blobId(bytes)}/${encodeURIComponent(subject)}`
  const known = cache.get(key)
  if (known) return known
  const { parseYamlFile } = await import('./parse-yaml-file.js')
  const parsed = parseYamlFile(bytes, schema, subject)
  cache.add(key, JSON.stringify(parsed))
  return parsed
}

/** Fills in what the file leaves open. Validation must not: it would take defaults for something that the author wrote. */
export function withDefaults(fields: Fields, schema: JsonSchema): Fields {
  const filled: Record<string, FieldValue | undefined> = { ...fields }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = filled[name] ?? (property.default as FieldValue | undefined)
    if (value !== undefined) filled[name] = isFields(value) ? withDefaults(value, property) : value
  }
  return filled
}
