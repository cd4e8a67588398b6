import { groupBy } from '../values/group-by.js'
import { once, onceByKey } from '../values/once.js'
import type { AliasOf, Commit, FileVersion } from './commit.js'
import { followRenames } from './follow-renames.js'

/** How documents came to be what they are, as git tells it. What it does not prove: names and dates are what computers claimed. */
export interface History extends HistoryParts {
  /** Whether every commit is here; if not, `gap` says why. */
  readonly isComplete: boolean

  /**
   * @returns what a file went through, newest first, under all names it had; nothing for a path git never knew. The first
   * says what the file is at the commit that was read. A file that later took over the path of a deleted one begins again.
   */
  versionsOf(path: string): readonly FileVersion[]
  /** @returns the same, with the merges that only carry on what a commit before them did: each says what a parent of it had */
  everyVersionOf(path: string): readonly FileVersion[]
  /** @returns what happened at a path, newest first, whichever file was there */
  everyVersionAt(path: string): readonly FileVersion[]
  /** @returns whether a commit is part of it, also one that touched no document */
  has(commit: string): boolean
  /** @returns git's id of what was at a path in a commit; undefined when nothing was, or the commit is not of this history */
  blobAt(path: string, commit: string): string | undefined
  /** @returns the commits of the branch itself, newest first: of a merge, only what it was merged into */
  readonly mainline: ReadonlySet<string>
  /** Those of them that others have already, newest first: a person may still change what is only on a branch of their own. */
  readonly published: ReadonlySet<string>
  /** @returns the commits that first brought this text, or brought it back, oldest first; merges only if no commit did before */
  commitsWithBlob(blob: string): readonly Commit[]
  /** @returns the paths that once held a file and hold none now, sorted; the first version of each says where it went */
  deletedPaths(): readonly string[]
}

export interface HistoryParts {
  /** The commits that touched the documents' folder, newest first: none before one that builds on it. */
  readonly commits: readonly Commit[]
  /** Why commits are missing, in words for people: what comes after “not evaluated:”. */
  readonly gap?: string
  /** The first parent of every commit by id, the newest first, where some did not touch the documents. */
  readonly firstParents?: ReadonlyMap<string, string | undefined>
  /** Who people are by `.mailmap`, when that was asked. */
  readonly aliasOf?: AliasOf
  /** The latest commit that others have already, if that is not the newest. */
  readonly publishedAt?: string
}

/** @param versions newest first, in the order of their commits */
export function buildHistory(parts: HistoryParts, versions: readonly FileVersion[]): History {
  const firstParents = parts.firstParents ?? new Map(parts.commits.map(({ id, parents: [first] }) => [id, first]))
  const { publishedAt = '' } = parts
  const [newest = ''] = firstParents.keys()
  const everything = groupBy(versions, ({ path }) => path)
  const byPath = new Map([...everything].map(([path, newestFirst]) => [path, withoutEchoes(newestFirst)]))
  const positions = new Map(parts.commits.map((commit, index) => [commit, index]))
  const position = (commit: Commit) => positions.get(commit) ?? positions.size
  const mainline = lineOf(firstParents, newest)
  const following = (at: ReadonlyMap<string, readonly FileVersion[]>) =>
    onceByKey(
      (path: string) => path,
      (path) => followRenames(path, { at: (name) => at.get(name) ?? [], position }),
    )
  let origins: ReadonlyMap<string, ReadonlySet<Commit>> | undefined
  return Object.freeze({
    ...parts,
    isComplete: parts.gap === undefined,
    versionsOf: following(byPath),
    everyVersionOf: following(everything),
    everyVersionAt: (path: string) => everything.get(path) ?? [],
    has: (commit: string) => firstParents.has(commit),
    blobAt: blobFinder(firstParents, everything, mainline),
    mainline,
    published: lineOf(firstParents, firstParents.has(publishedAt) ? publishedAt : newest),
    commitsWithBlob: (blob: string) => {
      origins ??= findOrigins(versions.toReversed())
      return [...(origins.get(blob) ?? [])]
    },
    deletedPaths: () => [...byPath.keys()].filter((path) => byPath.get(path)?.[0]?.change === 'deleted').sort(),
  })
}

/**
 * A commit that did not touch a path has what its first parent had: a merge that differs from none of its parents, too. Along the
 * branch itself, only the commits that touched the path are looked at: many records are asked about, and history is long.
 */
function blobFinder(
  firstParents: ReadonlyMap<string, string | undefined>,
  versions: ReadonlyMap<string, readonly FileVersion[]>,
  mainline: ReadonlySet<string>,
): History['blobAt'] {
  const positions = new Map([...mainline].map((commit, index) => [commit, index]))
  const changes = once((path: string) => {
    const known = new Map(versions.get(path)?.map(({ commit, blob }) => [commit.id, blob]))
    const ofBranch = [...known].flatMap(([commit, blob]) => {
      const position = positions.get(commit)
      return position === undefined ? [] : [{ position, blob }]
    })
    return { known, ofBranch: ofBranch.sort((a, b) => a.position - b.position) }
  })
  return (path, start) => {
    const { known, ofBranch } = changes(path)
    let commit: string | undefined = start
    while (commit !== undefined && !known.has(commit) && !positions.has(commit)) commit = firstParents.get(commit)
    if (commit === undefined) return undefined
    const from = positions.get(commit)
    return known.has(commit) || from === undefined
      ? known.get(commit)
      : ofBranch.find(({ position }) => position >= from)?.blob
  }
}

function lineOf(firstParents: ReadonlyMap<string, string | undefined>, newest: string): ReadonlySet<string> {
  const line = new Set<string>()
  for (let commit: string | undefined = newest; commit && !line.has(commit); commit = firstParents.get(commit))
    line.add(commit)
  return line
}

/** Drops merges that only carry on what a commit before them did. One that decided between two texts stays. */
function withoutEchoes(newestFirst: readonly FileVersion[]): FileVersion[] {
  return newestFirst.filter(({ commit, blob }, index) => {
    const before = newestFirst[index + 1]
    return !isMerge(commit) || before === undefined || before.blob !== blob
  })
}

function findOrigins(oldestFirst: readonly FileVersion[]): Map<string, Set<Commit>> {
  const origins = new Map<string, Set<Commit>>()
  for (const { commit, blob, blobBefore } of oldestFirst) {
    if (blob === undefined || blob === blobBefore) continue
    const known = origins.get(blob)
    if (!known) origins.set(blob, new Set([commit]))
    else if (!isMerge(commit)) known.add(commit)
  }
  return origins
}

function isMerge({ parents }: Commit): boolean {
  return parents.length > 1
}
