import { createHash, hash } from 'node:crypto'
import { join } from 'node:path'
import picomatch from 'picomatch'
import type { CalendarDate } from '../model/date.js'
import type { Document } from '../model/document.js'
import type { DocumentType } from '../model/document-type.js'
import { findFields } from '../model/fields.js'
import { linkTarget, resolvePath } from '../model/paths.js'
import { buildQms, type FileFacts, type Qms, type Repository } from '../model/qms.js'
import { type ContentCache, type DocumentCache, fileCache, noCache } from './cache.js'
import { readDocumentTypes } from './document-types.js'
import type { FileTree } from './file-tree.js'
import { readPackageSchema, toolkitVersion } from './package-files.js'
import { type ProgressListener, readDocuments } from './read-documents.js'
import { readSettings, readSettingsSchemas } from './settings.js'
import { readStandards } from './standards.js'
import type { YamlCache } from './yaml-file.js'

export const DOCUMENTS_FOLDER = 'qms-docs'

export interface ReadOptions {
  /** @returns the as-of date; asked once the organization's time zone is known */
  readonly today: (timeZone: string) => CalendarDate
  readonly repository?: Repository
  /** Where to keep what was read, for the next run. */
  readonly cacheFolder?: string
  readonly base?: Qms
  readonly onProgress?: ProgressListener
}

/** Evidence may be a photograph or a report, larger than any document. */
const MAX_EVIDENCE_BYTES = 100 * 1024 * 1024

/** Reads a whole repository into the model. Never throws on content: what is wrong comes back as defects of files. */
export async function readQms(tree: FileTree, options: ReadOptions): Promise<Qms> {
  const folder = DOCUMENTS_FOLDER
  const yamlCache: YamlCache = openCache(options.cacheFolder, 'settings', [
    readSettingsSchemas(),
    readPackageSchema('requirements'),
  ])
  const { types, broken } = await readDocumentTypes(tree)
  const { settings, settingsFile, people, peopleFile, baseline, baselineFile } = await readSettings(
    tree,
    folder,
    yamlCache,
  )
  const { standards, files: standardFiles } = await readStandards(settings.standards, tree, yamlCache)
  yamlCache.save()

  const entries = tree.list(folder)
  const isIgnored = picomatch(settings.ignore.map((pattern: string) => `${folder}/${pattern}`))
  const pages = entries.filter(({ path }) => path.endsWith('.md') && !isIgnored(path))
  const parser = settings.markdown_parser
  const cache: DocumentCache = openCache(options.cacheFolder, 'documents', [parser, [...types.values()]])
  const { documents, unreadable } = await readDocuments(tree, pages, {
    types,
    parser,
    cache,
    onProgress: options.onProgress,
  })

  return buildQms({
    today: options.today(settings.organization?.time_zone ?? 'UTC'),
    settings,
    settingsFile,
    peopleFile,
    people,
    baseline,
    baselineFile,
    types: withIdFormats(types, settings.ids),
    standards,
    documents,
    otherSources: [...unreadable, settingsFile, peopleFile, baselineFile, ...standardFiles, ...broken],
    files: await readFileFacts(
      tree,
      entries.map(({ path }) => path),
      documents,
      types,
    ),
    folder,
    repository: options.repository ?? { isGit: true, isShallow: false },
    ...(options.base ? { base: options.base } : {}),
  })
}

/** @param dependsOn what entries depend on besides the content and the toolkit's version */
function openCache<Parsed>(folder: string | undefined, name: string, dependsOn: unknown): ContentCache<Parsed> {
  if (!folder) return noCache()
  const state = hash('sha256', JSON.stringify([toolkitVersion(), dependsOn]))
  return fileCache(join(folder, name), state.slice(0, 16))
}

function withIdFormats(types: ReadonlyMap<string, DocumentType>, formats: Readonly<Record<string, string>>) {
  return new Map([...types].map(([name, type]) => [name, { ...type, idFormat: formats[name] ?? type.idFormat }]))
}

/** Lists what documents may point at: everything in their folder, and what else they name. */
async function readFileFacts(
  tree: FileTree,
  listed: readonly string[],
  documents: readonly Document[],
  types: ReadonlyMap<string, DocumentType>,
) {
  const facts = new Map<string, FileFacts>(listed.map((path) => [path, {}]))
  for (const path of namedElsewhere(documents)) {
    if (!facts.has(path) && tree.has(path)) facts.set(path, {})
  }
  const evidence = [...new Set(documents.flatMap((document) => evidencePaths(document, types.get(document.type))))]
  for await (const { path, size, bytes } of tree.read(evidence, MAX_EVIDENCE_BYTES)) {
    const sha256 = bytes && createHash('sha256').update(bytes).digest('hex')
    const lfsPointer = bytes?.subarray(0, 40).toString('latin1').startsWith('version https://git-lfs') ?? false
    facts.set(path, { size, lfsPointer, ...(sha256 ? { sha256 } : {}) })
  }
  return facts
}

function* namedElsewhere(documents: readonly Document[]): Generator<string> {
  for (const { path, body } of documents) {
    for (const { target } of body.links) if (target?.path) yield target.path
    for (const { url } of body.images) {
      const target = linkTarget(path, url)?.path
      if (target) yield target
    }
  }
}

function evidencePaths(document: Document, type: DocumentType | undefined): string[] {
  const named = (type?.fields ?? []).filter(({ schema }) => schema.evidenceFile === true)
  const values = named.flatMap(({ path }) => [...findFields(document.fields, path)])
  return values.map(({ value }) => resolvePath(document.path, String(value))).filter((path) => path !== undefined)
}
