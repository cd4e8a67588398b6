import { streamGit } from '../git/stream-git.js'
import { HEADER } from './log-header.js'

/** What git tells of one commit. It never becomes anything else. */
export interface LoggedCommit {
  /** The answers to what the header asks for; the first one is the commit's name. */
  readonly header: readonly string[]
  /**
   * How the folder differs from its parent, or from nothing when it has none; a merge from each of its parents, one after the
   * other. Empty if it does not.
   */
  readonly changes: readonly Change[]
}

/** What differs at one path. */
export interface Change {
  /** Git's letter: A added, M modified, T another kind of file, R renamed, D deleted, C copied. */
  readonly letter: string
  /** Git's ids of the content; zeros for none. */
  readonly before: string
  readonly after: string
  /** Seen from the folder, as is the one before a rename or a copy. */
  readonly path: string
  readonly from?: string
}

/**
 * `-m` compares a merge with each parent: only so is seen what was changed, or decided, in the merge itself. The usual
 * `log` shows no changes of merges, `-c` is silent where a merge takes one side's text and drops the other's, and
 * `--first-parent` leaves out who wrote what on a branch.
 *
 * The folder is given as `--relative`, not as a path: limited to a path, git compares everything twice, once to find the
 * commits and once to show them.
 *
 * With `-z` names come as they are. The settings are those that a user may have changed.
 */
export const LOG_COMMAND = [
  ...['-c', 'log.showRoot=true', '-c', 'log.diffMerges=separate'],
  ...['log', '-z', '--raw', '--no-abbrev', '--no-color', '--no-show-signature', '--encoding=UTF-8'],
  ...['-m', '-M', '-l1000', '--no-walk=unsorted', '--stdin', `--format=${HEADER.join('%x00')}`],
]

/**
 * Lists a commit and all that it builds on, newest first: none before one that builds on it.
 *
 * @param commit its full name
 * @param paths where to look, as git writes them: of all others, no commits
 * @throws GitFailure
 */
export async function listCommits(
  root: string,
  commit: string,
  paths: readonly string[] = [],
): Promise<readonly string[]> {
  const only = paths.length === 0 ? [] : ['--', ...paths]
  const chunks: Buffer[] = []
  for await (const chunk of streamGit(root, [
    'rev-list',
    '--topo-order',
    '--full-history',
    '--end-of-options',
    commit,
    ...only,
  ]))
    chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1').split('\n').filter(Boolean)
}

/**
 * Streams what git tells of commits, in the order given, with what each changed in a folder.
 *
 * @param root paths count from here; it may be a folder in a larger repository
 * @param folder seen from the top of the git repository
 * @throws GitFailure
 */
export async function* readGitLog(
  root: string,
  commits: readonly string[],
  folder: string,
): AsyncGenerator<LoggedCommit, void> {
  yield* askLog(root, commits, [`--relative=${folder}`])
}

/**
 * @param options of what to compare, and how, in place of the usual ones
 * @throws GitFailure
 */
export async function* askLog(
  root: string,
  commits: readonly string[],
  options: readonly string[],
): AsyncGenerator<LoggedCommit, void> {
  if (commits.length === 0) return
  const command = [...LOG_COMMAND, ...options]
  const input = commits.map((commit) => `${commit}\n`).join('')
  let header: string[] = []
  let changes: Change[] = []
  let entry: string[] = []
  for await (const tokens of splitAtNul(streamGit(root, command, input))) {
    for (const token of tokens) {
      if (header.length < HEADER.length) header.push(token)
      else if (entry.length > 0 || isEntry(token)) {
        entry.push(token)
        if (!isWhole(entry)) continue
        changes.push(parseChange(entry))
        entry = []
      } else {
        const isSameCommit = token === header[0]
        if (!isSameCommit && header.length > 0) yield { header, changes }
        if (!isSameCommit) changes = []
        header = [token]
      }
    }
  }
  if (header.length > 0) yield { header, changes }
}

/** Nothing in a log holds a NUL: every other character may be in a name or a message. */
async function* splitAtNul(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[], void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const tokens = (rest + decoder.decode(chunk, { stream: true })).split('\0')
    rest = tokens.pop() ?? ''
    yield tokens
  }
}

/** The first one after a header begins with a line feed; a header begins with a commit's name. */
function isEntry(token: string): boolean {
  return token.startsWith(':') || token.startsWith('\n:')
}

function isWhole([attributes = '', ...paths]: readonly string[]): boolean {
  return paths.length === ('RC'.includes(letterOf(attributes)) ? 2 : 1)
}

/** `:100644 100644 3b18e512… 77d04f2a… R086`, the path before, the path */
function parseChange([attributes = '', ...paths]: readonly string[]): Change {
  const [, , before = '', after = ''] = attributes.split(' ')
  const change = { letter: letterOf(attributes), before, after, path: paths.at(-1) ?? '' }
  return paths.length === 2 ? { ...change, from: paths[0] ?? '' } : change
}

function letterOf(attributes: string): string {
  return attributes.charAt(attributes.lastIndexOf(' ') + 1)
}
