import { NO_BODY } from '../../model/body-facts.js'
import type { FileVersion } from '../../model/commit.js'
import type { Document } from '../../model/document.js'
import type { History } from '../../model/history.js'
import type { Qms } from '../../model/qms.js'
import type { RecordVersion } from '../../model/record-version.js'
import { isPartOfFile } from '../../model/register-entry.js'
import { isInFolderOf } from '../../questions/type-folder.js'
import { defined } from '../../values/defined.js'
import { cacheOf } from '../cache-of.js'
import { type ContentCache, disabledCache, type OpenCache } from '../content-cache.js'
import { documentsIn } from '../documents/documents-in.js'
import type { ReadBlobs } from '../git/blobs.js'
import type { ParsedFile } from '../parsed/parsed-file.js'
import { definitionsOf } from '../schemas/definitions-of.js'
import { MAX_FILE_BYTES } from '../trees/file-tree.js'

/** What was read of records before. */
interface RecordsKnown {
  /** In this run, by the same document types. */
  readonly before?: Qms['recordVersions'] | undefined
  /** In earlier runs. */
  readonly openCache?: OpenCache | undefined
}

/**
 * Reads what records said in each commit. What is as it is now needs no reading, which is most. Rows of tables are left out:
 * `readLostRows` asks for what became of them.
 */
export async function readRecordVersions(
  qms: Qms,
  history: History,
  read: ReadBlobs,
  { before = new Map(), openCache = disabledCache }: RecordsKnown = {},
): Promise<ReadonlyMap<string, readonly RecordVersion[]>> {
  const present = new Map(
    qms.documents.filter((one) => !isPartOfFile(one)).map((document) => [document.path, document]),
  )
  const paths = pathsOfRecords(qms, history, present)
  const known = new Map<string, Document>()
  for (const { blob, record } of [...before.values()].flat()) if (blob && record) known.set(blob, record)
  for (const document of paths.flatMap((path) => present.get(path) ?? [])) known.set(document.blob, document)
  const blobs = new Set(paths.flatMap((path) => versionsOfFile(history, path).flatMap(({ blob }) => blob ?? [])))
  const unknown = [...blobs].filter((blob) => !known.has(blob))
  // After an earlier reading in this run, little is left to read: less than a cache takes to open.
  const cache = openCacheOf(qms, before.size > 0 ? disabledCache : openCache)
  for await (const record of earlierRecords(qms, unknown, read, cache)) known.set(record.blob, record)
  const found = new Map<string, readonly RecordVersion[]>()
  for (const path of paths) {
    const versions = versionsOfFile(history, path).map(({ commit, path, blob, blobBefore }): RecordVersion => {
      const record = known.get(blob ?? '')
      return { commit, path, ...defined({ blob, blobBefore, record: record && at(path, record) }) }
    })
    if (versions.some(({ record }) => record && qms.typeOf(record)?.control === 'retained')) found.set(path, versions)
  }
  return found
}

/** @returns where records are or were: also if a file there is none now, or none that can be read */
function pathsOfRecords(qms: Qms, history: History, present: ReadonlyMap<string, Document>): readonly string[] {
  const types = [...qms.types.values()].filter(({ control, folder }) => control === 'retained' && folder !== '')
  const isPlaceOfRecords = (path: string) => types.some((type) => isInFolderOf(qms, type, path))
  const records = qms.records.filter((one) => !isPartOfFile(one)).map(({ path }) => path)
  const others = [...present.keys(), ...qms.otherSources.map(({ path }) => path)].filter(isPlaceOfRecords)
  const gone = history.deletedPaths().filter((path) => !isStillRead(history.everyVersionOf(path)[0]?.to))
  return [...new Set([...records, ...others, ...gone])].filter((path) => path.endsWith('.md')).sort()
}

/** A record that was deleted and comes back is the same one, whatever it says by now: its name is its id. */
export function versionsOfFile(history: History, path: string): readonly FileVersion[] {
  const versions = history.everyVersionOf(path)
  const last = versions.at(-1)
  const atPath = history.everyVersionAt(path)
  const older = last?.path === path ? atPath.slice(atPath.indexOf(last) + 1) : []
  const movedAway = older.findIndex(({ to }) => isStillRead(to, path.slice(path.lastIndexOf('.'))))
  return [...versions, ...(movedAway < 0 ? older : older.slice(0, movedAway))]
}

/** A record that became a file of another kind, such as text, is gone. */
function isStillRead(to: string | undefined, extension = '.md'): boolean {
  return to?.endsWith(extension) === true
}

function at(path: string, record: Document): Document {
  return record.path === path ? record : { ...record, path }
}

function openCacheOf({ settings, types }: Qms, openCache: OpenCache): ContentCache<ParsedFile> {
  return cacheOf({ openCache }, 'earlier-records', [settings.markdown_parser, definitionsOf(types)])
}

async function* earlierRecords(
  { types, settings }: Qms,
  blobs: readonly string[],
  read: ReadBlobs,
  cache: ContentCache<ParsedFile>,
): AsyncGenerator<Document, void> {
  const recordIn = (blob: string, file: ParsedFile) => documentsIn('', blob, file, types, () => NO_BODY)
  const unknown: string[] = []
  for (const blob of blobs) {
    const kept = cache.get(blob)
    if (kept) yield* recordIn(blob, kept)
    else unknown.push(blob)
  }
  if (unknown.length === 0) return
  const { loadFileParser } = await import('../documents/parse-file.js')
  const parse = await loadFileParser(types, settings.markdown_parser)
  for await (const { blob, bytes } of read(unknown, MAX_FILE_BYTES)) {
    if (!bytes) continue
    const file = withoutBody(parse({ path: '', bytes }))
    cache.add(blob, JSON.stringify(file))
    yield* recordIn(blob, file)
  }
  cache.save()
}

/** Most of what records said before is compared by fields and digests. */
function withoutBody({ documents, ...file }: ParsedFile): ParsedFile {
  return { ...file, documents: documents.slice(0, 1).map(({ body: _, ...document }) => document) }
}
