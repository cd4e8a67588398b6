import type { DocumentType, JsonSchema } from '../../model/document-type.js'
import type { SourceFile } from '../../model/source-file.js'
import { once } from '../../values/once.js'
import { byText } from '../../values/order.js'

import { packageTree, readPackageSchema } from '../toolkit.js'
import type { FileTree } from '../trees/file-tree.js'
import { decodeText } from '../trees/text.js'
import { buildType } from './build-type.js'

const TYPES_FOLDER = 'schemas/document-types'
const SUFFIX = '.schema.json'

export interface DocumentTypesRead {
  /** By name, sorted. */
  readonly types: ReadonlyMap<string, DocumentType>
  /** The schema files that could not be used. */
  readonly broken: readonly SourceFile[]
  /** The repository's own schema files, other than copies of ours. */
  readonly own: readonly string[]
}

/** The toolkit's own types never change while it runs, and building them takes longer than reading a small repository. */
const toolkitTypes = once(readToolkitTypes)

interface Toolkit {
  readonly types: ReadonlyMap<string, DocumentType>
  /** The schema files, by the names of their types. */
  readonly texts: ReadonlyMap<string, string>
}

/** @returns the document types of the toolkit, and of the repository, which add to them or take their place */
export async function readDocumentTypes(tree: FileTree): Promise<DocumentTypesRead> {
  const common = readPackageSchema('common')
  const toolkit = await toolkitTypes(common)
  const { types, ...files } = await readOwnTypes(tree, common, toolkit)
  if (files.own.length === 0) return { types: toolkit.types, ...files }
  return { types: new Map([...toolkit.types, ...types].sort(([a], [b]) => byText(a, b))), ...files }
}

/** Nothing is looked for in ours: a test does. */
async function readToolkitTypes(common: JsonSchema): Promise<Toolkit> {
  const types = new Map<string, DocumentType>()
  const texts = new Map<string, string>()
  for await (const { name, path, text } of schemaFiles(packageTree())) {
    types.set(name, buildType({ name, path, written: JSON.parse(text), common }))
    texts.set(name, text)
  }
  return { types, texts }
}

async function readOwnTypes(tree: FileTree, common: JsonSchema, toolkit: Toolkit): Promise<DocumentTypesRead> {
  const types = new Map<string, DocumentType>()
  const broken: SourceFile[] = []
  const own: string[] = []
  const typeNames = new Set([...toolkit.types.keys(), ...schemaPaths(tree).map(typeName)])
  for await (const { name, path, text } of schemaFiles(tree)) {
    // The toolkit's own repository has our schemas a second time; one that replaces a type may keep a copy of the rest.
    if (toolkit.texts.get(name) === text) continue
    own.push(path)
    const { readSchemaFile } = await import('./read-schema-file.js')
    const type = readSchemaFile(text, { name, path, common, typeNames })
    if ('name' in type) types.set(name, type)
    else broken.push({ path, yaml: { source: text, line: 1 }, defects: type })
  }
  return { types, broken, own }
}

interface TypeText {
  readonly name: string
  readonly path: string
  readonly text: string
}

async function* schemaFiles(tree: FileTree): AsyncGenerator<TypeText> {
  for await (const { path, bytes } of tree.read(schemaPaths(tree)))
    yield { name: typeName(path), path, text: decodeText(bytes ?? new Uint8Array()).text }
}

function schemaPaths(tree: FileTree): readonly string[] {
  return tree
    .list(TYPES_FOLDER)
    .map(({ path }) => path)
    .filter((path) => path.endsWith(SUFFIX))
}

function typeName(path: string): string {
  return path.slice(TYPES_FOLDER.length + 1, -SUFFIX.length)
}
