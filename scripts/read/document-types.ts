import type { DocumentType, JsonSchema } from '../model/document-type.js'
import type { Defect, SourceFile } from '../model/source-file.js'
import { listFields } from './field-definitions.js'
import type { FileTree } from './file-tree.js'
import { flattenSchema } from './flatten-schema.js'
import { decodeText } from './text.js'
import { compileSchema } from './validator.js'
import { readYaml } from './yaml.js'

export const TYPES_FOLDER = 'schemas/document-types'
const SUFFIX = '.schema.json'

export interface DocumentTypesRead {
  readonly types: ReadonlyMap<string, DocumentType>
  /** The schema files that could not be used. */
  readonly broken: readonly SourceFile[]
}

/**
 * Reads the document types of the toolkit, then those of the repository, which add to them or take their place.
 *
 * @param common the shared definitions that schemas refer to
 * @param trees the toolkit's files, then the repository's
 */
export async function readDocumentTypes(common: JsonSchema, ...trees: readonly FileTree[]): Promise<DocumentTypesRead> {
  const types = new Map<string, DocumentType>()
  const broken: SourceFile[] = []
  for (const [index, tree] of trees.entries()) {
    const paths = tree
      .list(TYPES_FOLDER)
      .map(({ path }) => path)
      .filter((path) => path.endsWith(SUFFIX))
    for await (const { path, bytes } of tree.read(paths)) {
      const text = decodeText(bytes ?? Buffer.alloc(0)).text
      const name = path.slice(path.lastIndexOf('/') + 1, -SUFFIX.length)
      try {
        const type = buildType(name, path, JSON.parse(text), common)
        // Ours are compiled by a test; only what a repository brings can be wrong here.
        if (index > 0) compileSchema(type.schema)
        types.set(name, type)
      } catch (error) {
        broken.push({ path, yaml: { source: text, line: 1 }, defects: [schemaDefect(text, error)] })
      }
    }
  }
  const sorted = [...types].sort(([a], [b]) => (a < b ? -1 : 1))
  return { types: new Map(sorted), broken }
}

function buildType(name: string, source: string, written: JsonSchema, common: JsonSchema): DocumentType {
  const definition = written.documentType as Partial<DocumentType> | undefined
  if (!definition?.control || !definition.folder || !definition.idFormat) {
    throw new Error('“documentType” must name at least “control” (maintained or retained), “folder” and “idFormat”')
  }
  const schema = flattenSchema(written, common)
  const { control, folder, idFormat } = definition
  return {
    sections: [],
    clauses: [],
    register: ['id', 'title'],
    singleton: false,
    states: [],
    ...definition,
    control,
    folder,
    idFormat,
    name,
    title: written.title ?? name,
    description: written.description ?? '',
    schema,
    fields: listFields(schema),
    source,
  }
}

function schemaDefect(text: string, error: unknown): Defect {
  const syntax = readYaml(text, 1).defects[0]
  const reason = error instanceof Error ? error.message : String(error)
  return {
    rule: 'valid-schemas',
    at: error instanceof SyntaxError && syntax ? syntax.at : '/documentType',
    message: `This document type cannot be used: ${reason}.`,
  }
}
