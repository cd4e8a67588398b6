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
  /** Git's id of what it began as. */
  readonly blob: string
}

/** No file is moved more often on its way. */
const MOST_MOVES = 20

/**
 * Finds what texts went through before they came into the folder of the documents: moved there, or copied without a change, from
 * anywhere in the repository. Asks git twice for all, and up to four times for each move of a text on its way, however many documents there are.
 *
 * @param folder of the documents, of whose files the history tells
 * @param paths of the documents
 * @returns by the path of the document the versions elsewhere, newest first; nothing for one that began where it is
 */
export async function readOrigins(
  root: string,
  history: History,
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly FileVersion[]>> {
  const found = new Map<string, readonly FileVersion[]>()
  let beginnings = paths.flatMap((path) => beginningOf(path, history.versionsOf(path)))
  if (beginnings.length === 0) return found
  const top = pathInRepository(root)
  beginnings = beginnings.map((one) => ({ ...one, path: `${top}${one.path}` }))
  const places = await readPlacesOutside(root, history, `${top}${folder}`)
  const mayBeCopy = ({ blob, path, commit }: Beginning) =>
    history.commitsWithBlob(blob).some(({ id }) => id !== commit) ||
    [...(places.get(blob) ?? [])].some((other) => other !== path)
  for (let move = 0; move < MOST_MOVES && beginnings.length > 0; move++) {
    const sources = await findSources(root, beginnings, mayBeCopy)
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
  if (first?.change !== 'added' || first.blob === undefined || first.commit.parents.length === 0) return []
  return [{ document, path: first.path, commit: first.commit.id, blob: first.blob }]
}

/** @returns by git's id of a content, where it ever was outside the folder */
async function readPlacesOutside(
  root: string,
  { mainline: [tip = ''] }: History,
  folder: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const places = new Map<string, Set<string>>()
  const outside = [':(top)', `:(top,exclude,literal)${folder}`]
  const commits = await listCommits(root, tip, outside)
  for await (const { changes } of askLog(root, commits, ['--no-relative', '--no-renames', '--', ...outside])) {
    for (const { after, path } of changes) places.set(after, (places.get(after) ?? new Set()).add(path))
  }
  return places
}

/**
 * What a commit moved, also with changes, and what it copied without: a copy that is worked on is a text of its own. For a copy,
 * git looks at every file there is: it is asked only where the same content was at another place.
 */
async function findSources(
  root: string,
  beginnings: readonly Beginning[],
  mayBeCopy: (one: Beginning) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>()
  const ways = [
    { asked: beginnings, options: ['-M'] },
    { asked: beginnings.filter(mayBeCopy), options: ['-C100%', '--find-copies-harder'] },
  ]
  for (const { asked, options } of ways) {
    const commits = [...new Set(asked.map(({ commit }) => commit))]
    for await (const { header, changes } of askLog(root, commits, ['--no-relative', ...options])) {
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
