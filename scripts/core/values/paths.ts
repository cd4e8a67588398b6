/** Paths inside the repository: relative to its root, with forward slashes. */

/** Steps that lead nowhere, stay or go up; all other paths need no step by step look. */
const UNEVEN = /(?:^|\/)\.{0,2}(?:\/|$)/

/** @returns the path that a relative one names, seen from a file; undefined when it leads out of the repository */
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

const PATH_QUERY_ANCHOR = /^([^#?]*)[^#]*#?(.*)$/s

/** What addresses in the documents of a repository may begin with. */
export interface LinkBase {
  /** The folder from which `/…` starts; empty for the top of the repository, as on GitHub. */
  readonly root: string
  /** Where the files are on the web: `https://github.com/example/qms`; undefined when it is not known. */
  readonly repository?: string | undefined
  readonly branch?: string | undefined
}

const TOP_OF_REPOSITORY: LinkBase = { root: '' }

export interface LinkTarget {
  /** The file's path in the repository; the document itself for `#anchor`. Undefined when it leads out of the repository. */
  readonly path: string | undefined
  /** Without the hash; empty if there is none. */
  readonly anchor: string
}

/** @returns where a link of a body leads; undefined for addresses outside the repository */
export function linkTarget(fromFile: string, url: string, base = TOP_OF_REPOSITORY): LinkTarget | undefined {
  const local = pathOnTheWeb(url, base) ?? url
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(local)) return undefined
  const [, written = '', anchor = ''] = PATH_QUERY_ANCHOR.exec(local) ?? []
  const path = decode(written)
  if (path === '') return { path: local === url ? fromFile : '', anchor: decode(anchor) }
  const isRooted = base.root !== '' && local === url && path.startsWith('/')
  return { path: resolvePath(fromFile, isRooted ? rootedPath(path, base) : path), anchor: decode(anchor) }
}

/** The page of a site is made of the Markdown file of its name. */
function rootedPath(path: string, { root }: LinkBase): string {
  return `/${root}${path.replace(/\.html$/, '.md')}`
}

/** @returns the path from the root, with what follows it, of a file that is named by its address on GitHub or GitLab */
function pathOnTheWeb(url: string, { repository, branch }: LinkBase): string | undefined {
  if (!repository || !url.toLowerCase().startsWith(`${repository.toLowerCase()}/`)) return undefined
  const [, name, path] =
    /^(?:-\/)?(?:blob|tree|raw|blame|edit)\/([^/?#]+)(.*)$/s.exec(url.slice(repository.length + 1)) ?? []
  return path !== undefined && (name === branch || name === 'HEAD') ? path : undefined
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
