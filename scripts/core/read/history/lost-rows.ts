import type { FileVersion } from '../../model/commit.js'
import type { Document } from '../../model/document.js'
import type { History } from '../../model/history.js'
import type { LostRow } from '../../model/lost-row.js'
import type { Qms } from '../../model/qms.js'
import { groupBy } from '../../values/group-by.js'
import { documentsIn } from '../documents/documents-in.js'
import type { ReadBlobs } from '../git/blobs.js'
import { isTableIn } from '../rows/rows-file.js'
import { MAX_TABLE_BYTES } from '../trees/file-tree.js'
import { versionsOfFile } from './record-versions.js'

/**
 * Finds the rows that are no longer what they were on the branch that others have. Most tables only grew at their end, which
 * their bytes tell; a table that was never changed is not read.
 */
export async function readLostRows(qms: Qms, history: History, read: ReadBlobs): Promise<readonly LostRow[]> {
  const present = groupBy(
    qms.documents.filter(({ row }) => row),
    ({ path }) => path,
  )
  const tables = pathsOfTables(qms, history, present)
    .map((path) => courseOf(history, path, present.get(path) ?? []))
    .filter(
      ({ published, isAsPublished }) => published.some(({ blob }) => blob) && (published.length > 1 || !isAsPublished),
    )
  if (tables.length === 0) return []
  const { loadFileParser } = await import('../documents/parse-file.js')
  const parse = await loadFileParser(qms.types, qms.settings.markdown_parser)
  const contents = read(
    tables.flatMap(({ published }) => published.flatMap(({ blob }) => blob ?? [])),
    MAX_TABLE_BYTES,
  )[Symbol.asyncIterator]()
  const lost: LostRow[] = []
  for (const { path, published, unpublished, rows, isAsPublished } of tables) {
    const rowsOf = ({ blob, bytes }: TableContent) =>
      bytes ? documentsIn(path, blob, parse({ path, bytes }), qms.types, (body) => body) : []
    let before: TableContent | undefined
    for (const { blob, commit } of published) {
      const after: TableContent | undefined = blob ? { blob, bytes: (await contents.next()).value?.bytes } : undefined
      if (before && !(after && hasGrown(before, after)))
        for (const row of missing(rowsOf(before), after ? rowsOf(after) : [])) lost.push({ row, changedBy: commit })
      before = after
    }
    if (before && !isAsPublished)
      for (const row of missing(rowsOf(before), rows)) lost.push({ row, changedBy: unpublished?.commit })
  }
  await contents.return?.()
  return lost
}

interface TableContent {
  readonly blob: string
  readonly bytes: Buffer | undefined
}

/** What became of a table, the oldest first. */
interface TableCourse {
  readonly path: string
  readonly published: readonly FileVersion[]
  /** The first change that others do not have. */
  readonly unpublished: FileVersion | undefined
  readonly rows: readonly Document[]
  readonly isAsPublished: boolean
}

function courseOf(history: History, path: string, rows: readonly Document[]): TableCourse {
  const versions = versionsOfFile(history, path).toReversed()
  const published = versions
    .filter(({ commit }) => history.published.has(commit.id))
    .filter(({ blob }, index, all) => index === 0 || blob !== all[index - 1]?.blob)
  const last = published.at(-1)
  const after = last ? versions.slice(versions.indexOf(last) + 1) : []
  return {
    path,
    published,
    unpublished: after.find(({ blob }) => blob !== last?.blob),
    rows,
    isAsPublished: rows[0]?.blob === last?.blob,
  }
}

/** Also where a table was, and where one is that cannot be read. */
function pathsOfTables(
  qms: Qms,
  history: History,
  present: ReadonlyMap<string, readonly Document[]>,
): readonly string[] {
  const isTable = (path: string) => isTableIn(qms.folder, path)
  const unreadable = qms.otherSources.map(({ path }) => path).filter(isTable)
  const gone = history.deletedPaths().filter((path) => isTable(path) && isGone(history, path))
  return [...new Set([...present.keys(), ...unreadable, ...gone])].sort()
}

/** A table that was moved is told where it is now. */
function isGone(history: History, path: string): boolean {
  return history.everyVersionOf(path)[0]?.to?.endsWith('.csv') !== true
}

/** @returns whether a table has all its bytes from before, in whole lines */
function hasGrown({ bytes: before }: TableContent, { bytes: after }: TableContent): boolean {
  if (!before || !after || before.length > after.length) return false
  const isSame = before.equals(after.subarray(0, before.length))
  return isSame && [before.at(-1), after[before.length] ?? LINE_FEED].some((byte) => byte === LINE_FEED)
}

const LINE_FEED = 10

/** A column that is new and empty changes no row. */
function missing(before: readonly Document[], after: readonly Document[]): readonly Document[] {
  const kept = new Map(after.map((row) => [row.id, row.digest]))
  return before.filter(({ id, digest }) => kept.get(id) !== digest)
}
