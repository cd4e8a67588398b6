import { hash } from 'node:crypto'
import { join } from 'node:path'
import { NO_BODY } from '../model/body-facts.js'
import type { CalendarDate } from '../model/date.js'
import { defined } from '../model/defined.js'
import type { Document } from '../model/document.js'
import type { DocumentType } from '../model/document-type.js'
import { findFields } from '../model/fields.js'
import { linkBaseOf } from '../model/link-base.js'
import { resolvePath } from '../model/paths.js'
import { buildQms, CODE_OWNERS_PLACES, type FileFacts, type Qms, type QmsParts, type Repository } from '../model/qms.js'
import { type ContentCache, disabledCache, fileCache } from './cache.js'
import { readConflictedPages } from './conflicted-pages.js'
import type { ParsedDocument } from './documents/parse-document.js'
import { type ProgressListener, readDocuments } from './documents/read-documents.js'
import { findSitePages, ignoredFiles } from './ignored-files.js'
import { contentSha256, lfsPointerIn } from './lfs-pointer.js'
import { memoryCache, type ReadingMemory } from './memory-cache.js'
import { readPackageSchema, toolkitVersion } from './package-files.js'
import { readDocumentTypes } from './schemas/document-types.js'
import { readSettings, readSettingsSchemas } from './settings/settings.js'
import { readStandards } from './settings/standards.js'
import type { YamlCache } from './settings/yaml-file.js'
import { type FileEntry, type FileTree, MAX_SETTINGS_BYTES } from './trees/file-tree.js'
import { unreadSources } from './unread-sources.js'
import { watchReading, withFailures } from './watch-reading.js'

export const DOCUMENTS_FOLDER = 'qms-docs'

export interface ReadOptions {
  /** @returns the as-of date; asked once the organization's time zone is known */
  readonly today: (timeZone: string) => CalendarDate
  readonly repository?: Repository
  /** Where to keep what was read, for the next run. */
  readonly cacheFolder?: string
  /** What was read before in this run. */
  readonly memory?: ReadingMemory
  readonly base?: Qms
  /** Paths of documents, even if the settings say not to read them. */
  readonly evenIfIgnored?: ReadonlySet<string>
  readonly onProgress?: ProgressListener
}

/** Evidence may be a photograph or a report, larger than any document. */
const MAX_EVIDENCE_BYTES = 100 * 1024 * 1024

/** Reads a whole repository into the model. Never throws on content: what is wrong comes back as defects of files. */
export async function readQms(from: FileTree, options: ReadOptions): Promise<Qms> {
  const { tree, failed } = watchReading(from)
  const folder = DOCUMENTS_FOLDER
  const yamlCache: YamlCache = openCache(options, 'settings', [
    readSettingsSchemas(),
    readPackageSchema('requirements'),
  ])
  const { types, broken } = await readDocumentTypes(tree)
  const { settings, settingsFile, listedPeople, peopleFile, baseline, baselineFile } = await readSettings(
    tree,
    folder,
    yamlCache,
  )
  const { standards, files: standardFiles } = await readStandards(settings.standards, tree, yamlCache)
  yamlCache.save()

  const entries = tree.list(folder)
  const isIgnored = ignoredFiles(settings, folder)
  const sitePages = findSitePages(settings, folder)
  const isLeftOut = (path: string) => !options.evenIfIgnored?.has(path) && (isIgnored(path) || sitePages.has(path))
  const isSettings = (path: string) => [settingsFile, peopleFile, baselineFile].some((file) => file.path === path)
  const isPage = (path: string) => path.endsWith('.md') && !isLeftOut(path)
  const pages = entries.filter(({ path }) => isPage(path))
  const parser = settings.markdown_parser
  const cache = openCache<ParsedDocument>(options, 'documents', [parser, [...types.values()], Object.keys(NO_BODY)])
  const { documents, unreadable } = await readDocuments(tree, pages, {
    types,
    parser,
    cache,
    linkBase: linkBaseOf(settings),
    onProgress: options.onProgress,
  })

  const parts: QmsParts = {
    today: options.today(settings.organization?.time_zone ?? 'UTC'),
    settings,
    settingsFile,
    peopleFile,
    listedPeople,
    baseline,
    baselineFile,
    types: withIdFormats(types, settings.ids),
    standards,
    documents,
    otherSources: [
      ...unreadable,
      ...(await readConflictedPages(
        tree,
        entries.filter(({ path }) => sitePages.has(path)),
      )),
      settingsFile,
      peopleFile,
      baselineFile,
      ...standardFiles,
      ...broken,
      ...unreadSources(
        tree,
        entries.filter(({ path }) => !isIgnored(path) && !isPage(path) && !isSettings(path)),
      ),
    ],
    ...(await readNamedFiles(tree, entries, documents, types)),
    folder,
    submodules: [...new Set(entries.flatMap(({ submodule }) => submodule ?? []))],
    repository: options.repository ?? { isGit: true, isShallow: false },
    ...(await readCodeOwners(tree)),
    ...defined({ base: options.base }),
  }
  return buildQms(withFailures(parts, failed()))
}

async function readCodeOwners(tree: FileTree): Promise<Pick<Qms, 'codeOwners'>> {
  for await (const { path, bytes } of tree.read(CODE_OWNERS_PLACES, MAX_SETTINGS_BYTES))
    return bytes ? { codeOwners: { path, text: bytes.toString() } } : {}
  return {}
}

/** @param dependsOn what entries depend on besides the content and the toolkit's version */
function openCache<Parsed>(
  { cacheFolder, memory }: ReadOptions,
  name: string,
  dependsOn: unknown,
): ContentCache<Parsed> {
  if (!cacheFolder && !memory) return disabledCache()
  const state = hash('sha256', JSON.stringify([toolkitVersion(), dependsOn])).slice(0, 16)
  const open = () => (cacheFolder ? fileCache<Parsed>(join(cacheFolder, name), state) : disabledCache())
  if (!memory) return open()
  const known = memory.get(`${name}/${state}`) ?? memoryCache(open())
  memory.set(`${name}/${state}`, known as ContentCache<never>)
  return known
}

function withIdFormats(types: ReadonlyMap<string, DocumentType>, formats: Readonly<Record<string, string>>) {
  return new Map([...types].map(([name, type]) => [name, { ...type, idFormat: formats[name] ?? type.idFormat }]))
}

/** Lists what documents may point at: everything in their folder, and what else they name. */
async function readNamedFiles(
  tree: FileTree,
  listed: readonly FileEntry[],
  documents: readonly Document[],
  types: ReadonlyMap<string, DocumentType>,
): Promise<Pick<Qms, 'files' | 'folders'>> {
  const files = new Map<string, FileFacts>(
    listed.filter(({ kind }) => kind !== 'submodule').map(({ path }) => [path, {}]),
  )
  const folders = new Set<string>()
  const evidence = documents.flatMap((document) => evidencePaths(document, types.get(document.type)))
  const shown = [...evidence, ...picturePaths(documents)]
  const linked = [...linkedPaths(documents)]
  for (const path of new Set([...shown, ...linked])) {
    const kind = files.has(path) ? 'file' : tree.kindOf(path)
    if (kind === 'file' && !files.has(path)) files.set(path, {})
    if (kind === 'folder') folders.add(path)
  }
  const attachments = linked.filter((path) => !path.endsWith('.md'))
  const bound = [...new Set([...shown, ...attachments])].filter((path) => files.has(path))
  for await (const { path, size, bytes } of tree.read(bound, MAX_EVIDENCE_BYTES)) {
    const pointer = bytes && lfsPointerIn(bytes)
    const sha256 = pointer ? pointer.sha256 : bytes && contentSha256(bytes)
    files.set(path, { size, lfsPointer: pointer !== undefined, ...(sha256 ? { sha256 } : {}) })
  }
  return { files, folders }
}

function* linkedPaths(documents: readonly Document[]): Generator<string> {
  for (const { body } of documents) {
    for (const { target } of body.links) if (target?.path !== undefined) yield target.path
  }
}

function* picturePaths(documents: readonly Document[]): Generator<string> {
  for (const { body } of documents) {
    for (const { target } of body.images) if (target?.path !== undefined) yield target.path
  }
}

function evidencePaths(document: Document, type: DocumentType | undefined): string[] {
  const named = (type?.fields ?? []).filter(({ schema }) => schema.evidenceFile === true)
  const values = named.flatMap(({ path }) => [...findFields(document.fields, path)])
  return values.map(({ value }) => resolvePath(document.path, String(value))).filter((path) => path !== undefined)
}
