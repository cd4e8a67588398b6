import type { Commit, FileVersion } from './commit.js'

interface Chronicle {
  /** What happened at a path, newest first, whichever file was there. */
  at(path: string): readonly FileVersion[]
  /** Counts from the newest commit. */
  position(commit: Commit): number
}

/** @returns the versions of the file at a path, newest first, also under the names it had before */
export function followRenames(path: string, { at, position }: Chronicle): readonly FileVersion[] {
  const found = new Set<FileVersion>()
  const names = new Set<string>()
  const trails = [{ name: path, before: -1 }]
  // A list, not recursion: a file may have been renamed thousands of times.
  for (let trail = trails.pop(); trail; trail = trails.pop()) {
    const { name, before } = trail
    names.add(name)
    for (const version of sameFile(at(name).filter(({ commit }) => position(commit) > before))) {
      if (found.has(version)) break
      // The other half of a rename that is told already.
      if (version.to !== undefined && names.has(version.to)) continue
      found.add(version)
      if (version.from !== undefined) trails.push({ name: version.from, before: position(version.commit) })
    }
  }
  return [...found].sort((a, b) => position(a.commit) - position(b.commit))
}

/** Stops where the path was free: what was there before is another file, unless the very same text came back. */
function* sameFile(newestFirst: readonly FileVersion[]): Generator<FileVersion> {
  let beginning: FileVersion | undefined
  for (const [index, version] of newestFirst.entries()) {
    if (version.change === 'deleted' && beginning) {
      const cameBack = version.to === undefined && newestFirst[index + 1]?.blob === beginning.blob
      if (!cameBack) return
      beginning = undefined
    }
    yield version
    if (version.change === 'added' || version.change === 'renamed') beginning = version
  }
}
