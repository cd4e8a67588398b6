import type { DocumentType, JsonSchema } from '../../model/document-type.js'
import { once } from '../../model/once.js'
import { byText } from '../../model/order.js'
import type { Place, Target } from '../../model/place.js'
import type { Defect, SourceFile } from '../../model/source-file.js'
import { mergeConflict } from '../merge-conflict.js'
import { packageTree, readPackageSchema } from '../package-files.js'
import type { FileTree } from '../trees/file-tree.js'
import { decodeText } from '../trees/text.js'
import { listFields } from './field-definitions.js'
import { flattenSchema } from './flatten-schema.js'

const TYPES_FOLDER = 'schemas/document-types'
const SUFFIX = '.schema.json'

export interface DocumentTypesRead {
  /** By name, sorted. */
  readonly types: ReadonlyMap<string, DocumentType>
  /** The schema files that could not be used. */
  readonly broken: readonly SourceFile[]
}

/** The toolkit's own types never change while it runs, and building them takes longer than reading a small repository. */
const readToolkitTypes = once((common: JsonSchema) => readTypes(packageTree(), common))

/** @returns the document types of the toolkit, and of the repository, which add to them or take their place */
export async function readDocumentTypes(tree: FileTree): Promise<DocumentTypesRead> {
  const common = readPackageSchema('common')
  const toolkit = await readToolkitTypes(common)
  const own = await readTypes(
    tree,
    common,
    async (type) => isSame(type, toolkit.types.get(type.name)) || (await loadProof())(type.schema),
  )
  if (own.types.size + own.broken.length === 0) return toolkit
  const types = [...toolkit.types, ...own.types].sort(([a], [b]) => byText(a, b))
  return { types: new Map(types), broken: own.broken }
}

/** @param prove throws if a schema cannot be used; ours are proved by a test */
async function readTypes(
  tree: FileTree,
  common: JsonSchema,
  prove: (type: DocumentType) => Promise<unknown> = async () => {},
): Promise<DocumentTypesRead> {
  const types = new Map<string, DocumentType>()
  const broken: SourceFile[] = []
  const paths = tree.list(TYPES_FOLDER).map(({ path }) => path)
  for await (const { path, bytes } of tree.read(paths.filter((path) => path.endsWith(SUFFIX)))) {
    const { text } = decodeText(bytes ?? Buffer.alloc(0))
    const name = path.slice(TYPES_FOLDER.length + 1, -SUFFIX.length)
    try {
      const type = buildType(name, path, JSON.parse(text), common)
      await prove(type)
      types.set(name, type)
    } catch (error) {
      broken.push({ path, yaml: { source: text, line: 1 }, defects: [schemaDefect(text, error)] })
    }
  }
  return { types, broken }
}

/** The toolkit's own repository has our schemas a second time; a repository that overrides one may keep a copy of the rest. */
function isSame(type: DocumentType, other: DocumentType | undefined): boolean {
  return other !== undefined && JSON.stringify(type.schema) === JSON.stringify(other.schema)
}

/** Most repositories have no schemas of their own, and loading what proves them takes long. */
async function loadProof() {
  const { proveSchema } = await import('./validator.js')
  return proveSchema
}

function buildType(name: string, source: string, written: JsonSchema, common: JsonSchema): DocumentType {
  const definition = written.documentType as Partial<DocumentType> | undefined
  if (!definition?.control || !definition.folder || !definition.idFormat) {
    throw new Error('“documentType” must name at least “control” (maintained or retained), “folder” and “idFormat”')
  }
  const schema = flattenSchema(written, common)
  return {
    clauses: [],
    sections: [],
    states: [],
    register: ['id', 'title'],
    singleton: false,
    ...definition,
    control: definition.control,
    folder: definition.folder.replace(/\/$/, ''),
    idFormat: definition.idFormat,
    name,
    title: written.title ?? name,
    description: written.description ?? '',
    schema,
    fields: listFields(schema),
    source,
  }
}

function schemaDefect(text: string, error: unknown): Defect {
  const reason = error instanceof Error ? error.message : String(error)
  const of = (at: Target, what: string): Defect => {
    return { rule: 'valid-schemas', at, message: `This document type cannot be used: ${what.replace(/\.$/, '')}.` }
  }
  const conflict = mergeConflict(text)
  if (conflict) return conflict
  if (error instanceof SyntaxError)
    return of(jsonPlace(text, reason), 'it is not valid JSON. Often a comma or a quote is missing, or one is too many')
  const [, pointer, invalid] = /^schema is invalid: data(\S*) ([^,]+)/.exec(reason) ?? []
  return pointer && invalid ? of(pointer, `${pointer.slice(1)} ${invalid}`) : of('/documentType', reason)
}

/** @returns the place of a syntax error; the parser names only how many characters it read */
function jsonPlace(text: string, reason: string): Place {
  const before = text.slice(0, Number(/position (\d+)/.exec(reason)?.[1] ?? text.length)).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return [before.length, column, before.length, column]
}
