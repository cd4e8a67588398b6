/** Paths inside the repository: relative to its root, with forward slashes. */

/** Steps that lead nowhere, stay or go up; all other paths need no step by step look. */
const UNEVEN = /(?:^|\/)\.{0,2}(?:\/|$)/

/** @returns the path that a relative one names, seen from a file; nothing if it leads out of the repository */
export function resolvePath(fromFile: string, relative: string): string | undefined {
  if (!UNEVEN.test(relative)) return fromFile.slice(0, fromFile.lastIndexOf('/') + 1) + relative
  const steps = relative.startsWith('/') ? [] : fromFile.split('/').slice(0, -1)
  for (const step of relative.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return undefined
  }
  return steps.join('/')
}

const PATH_QUERY_ANCHOR = /^([^#?]*)[^#]*#?([^#]*)/

export interface LinkTarget {
  /** The file's path in the repository; the document itself for `#anchor`. Nothing if it leads out of the repository. */
  readonly path: string | undefined
  /** Without the hash; empty if there is none. */
  readonly anchor: string
}

/** @returns where a link of a body leads; nothing for addresses outside the repository */
export function linkTarget(fromFile: string, url: string): LinkTarget | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined
  const [, written = '', anchor = ''] = PATH_QUERY_ANCHOR.exec(url) ?? []
  const path = decode(written)
  return { path: path === '' ? fromFile : resolvePath(fromFile, path), anchor: decode(anchor) }
}

/** @returns the relative path from one file to another */
export function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split('/').slice(0, -1)
  const to = toFile.split('/')
  let shared = 0
  while (shared < from.length && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** @returns the file's name without folders and without .md */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
