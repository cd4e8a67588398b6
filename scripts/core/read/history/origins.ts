import type { FileVersion } from '../../model/commit.js'
import type { History } from '../../model/history.js'
import { groupBy } from '../../values/group-by.js'
import { pathInRepository } from '../git/git-folder.js'
import { askLog, listCommits } from './git-log.js'
import { commitBuilder } from './log-header.js'
import { versionsOfCommit } from './versions-of-commit.js'

/** A file that began somewhere. Paths count from the top of the git repository. */
interface Beginning {
  /** Of the document, as it is called now, from the root of the quality management system. */
  readonly document: string
  readonly path: string
  readonly commit: string
}

/** No file is moved more often on its way. */
const MOST_MOVES = 20

/**
 * Finds what texts went through before they came into the folder of the documents: moved there, or copied without a change, from
 * anywhere in the repository. Asks git three times for each move of a text on its way, however many documents there are.
 *
 * @param paths of the documents
 * @returns by the path of the document the versions elsewhere, newest first; nothing for one that began where it is
 */
export async function readOrigins(
  root: string,
  history: History,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly FileVersion[]>> {
  const found = new Map<string, readonly FileVersion[]>()
  let beginnings = paths.flatMap((path) => beginningOf(path, history.versionsOf(path)))
  if (beginnings.length === 0) return found
  const top = pathInRepository(root)
  beginnings = beginnings.map((one) => ({ ...one, path: `${top}${one.path}` }))
  for (let move = 0; move < MOST_MOVES && beginnings.length > 0; move++) {
    const sources = await findSources(root, beginnings)
    const moved = beginnings.flatMap((one) => {
      const from = sources.get(keyOf(one))
      return from === undefined ? [] : [{ ...one, from }]
    })
    if (moved.length === 0) break
    const versionsBefore = await readVersionsBefore(root, history, moved)
    beginnings = []
    for (const one of moved) {
      const versions = versionsBefore(one)
      found.set(one.document, [...(found.get(one.document) ?? []), ...versions])
      beginnings.push(...beginningOf(one.document, versions))
    }
  }
  return found
}

/** Nothing comes before the first commit of all. */
function beginningOf(document: string, newestFirst: readonly FileVersion[]): Beginning[] {
  const first = newestFirst.at(-1)
  if (first?.change !== 'added' || first.commit.parents.length === 0) return []
  return [{ document, path: first.path, commit: first.commit.id }]
}

/** What a commit moved, also with changes, and what it copied without: a copy that is worked on is a text of its own. */
const WAYS: readonly (readonly string[])[] = [['-M'], ['-C100%', '--find-copies-harder']]

async function findSources(root: string, beginnings: readonly Beginning[]): Promise<ReadonlyMap<string, string>> {
  const commits = [...new Set(beginnings.map(({ commit }) => commit))]
  const sources = new Map<string, string>()
  for (const way of WAYS) {
    for await (const { header, changes } of askLog(root, commits, ['--no-relative', ...way])) {
      const [commit = ''] = header
      for (const { path, from } of changes) {
        const key = keyOf({ commit, path })
        if (from !== undefined && !sources.has(key)) sources.set(key, from)
      }
    }
  }
  return sources
}

async function readVersionsBefore(
  root: string,
  history: History,
  moved: readonly (Beginning & { readonly from: string })[],
): Promise<(one: Beginning & { readonly from: string }) => readonly FileVersion[]> {
  const [tip = ''] = history.mainline
  // With both names of a file, the commit that moved it is in the list, too: what comes after it is older.
  const names = [...new Set(moved.flatMap(({ path, from }) => [path, from]))].map((path) => `:(top,literal)${path}`)
  const commits = await listCommits(root, tip, names)
  const positions = new Map(commits.map((commit, index) => [commit, index]))
  const buildCommit = commitBuilder(history.aliasOf)
  const versions: FileVersion[] = []
  for await (const { header, changes } of askLog(root, commits, ['--no-relative', '--no-renames', '--', ...names]))
    versions.push(...versionsOfCommit(buildCommit(header), changes, ''))
  const byPath = groupBy(versions, ({ path }) => path)
  const position = (commit: string) => positions.get(commit) ?? positions.size
  return ({ from, commit }) => {
    const older = (byPath.get(from) ?? []).filter((version) => position(version.commit.id) > position(commit))
    // What was there before it was free is another file.
    const gap = older.findIndex(({ change }) => change === 'deleted')
    return gap < 0 ? older : older.slice(0, gap)
  }
}

function keyOf({ commit, path }: Pick<Beginning, 'commit' | 'path'>): string {
  return `${commit} ${path}`
}
