import { groupBy } from '../values/group-by.js'
import type { Commit, FileVersion } from './commit.js'
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
}

/** @param versions newest first, in the order of their commits */
export function buildHistory(parts: HistoryParts, versions: readonly FileVersion[]): History {
  const byPath = groupBy(versions, ({ path }) => path)
  for (const [path, newestFirst] of byPath) byPath.set(path, withoutEchoes(newestFirst))
  const positions = new Map(parts.commits.map((commit, index) => [commit, index]))
  const chronicle = {
    at: (path: string) => byPath.get(path) ?? [],
    position: (commit: Commit) => positions.get(commit) ?? positions.size,
  }
  let origins: ReadonlyMap<string, ReadonlySet<Commit>> | undefined
  const followed = new Map<string, readonly FileVersion[]>()
  return Object.freeze({
    ...parts,
    isComplete: parts.gap === undefined,
    versionsOf: (path: string) => {
      const found = followed.get(path) ?? followRenames(path, chronicle)
      followed.set(path, found)
      return found
    },
    commitsWithBlob: (blob: string) => {
      origins ??= findOrigins(versions.toReversed())
      return [...(origins.get(blob) ?? [])]
    },
    deletedPaths: () => [...byPath.keys()].filter((path) => chronicle.at(path)[0]?.change === 'deleted').sort(),
  })
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
