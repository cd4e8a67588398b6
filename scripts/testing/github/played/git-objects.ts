import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runGit } from '../../run-git.js'

export interface GitCommit {
  readonly id: string
  readonly name: string
  readonly email: string
  /** ISO 8601. */
  readonly at: string
  readonly message: string
}

/** @returns the commit that a name means; undefined when the repository has none */
export function isIn(folder: string, name: string): string | undefined {
  return git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)?.trim()
}

/** @returns the commits of a branch since another commit, oldest first */
export function commitsBetween(folder: string, from: string, to: string): GitCommit[] {
  return log(folder, `${from}..${to}`).reverse()
}

/** @returns the commits that touched a path, newest first */
export function commitsTouching(folder: string, upTo: string, path: string): GitCommit[] {
  return log(folder, upTo, '--', path)
}

/** @returns the files between the point where a branch began and its head, as GitHub lists them */
export function changedFiles(folder: string, from: string, to: string): object[] {
  const lines = git(folder, 'diff', '--name-status', '-M', `${from}...${to}`)?.trim().split('\n') ?? []
  return lines.filter(Boolean).map((line) => {
    const [status = '', before = '', after] = line.split('\t')
    const filename = after ?? before
    return { filename, status: STATUSES[status[0] ?? ''], ...(after && { previous_filename: before }) }
  })
}

const STATUSES: Readonly<Record<string, string>> = { A: 'added', M: 'modified', D: 'removed', R: 'renamed' }

export function readFileAt(folder: string, commit: string, path: string) {
  const blob = git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${path}`)?.trim()
  if (!blob) return undefined
  return { blob, bytes: execFileSync('git', ['cat-file', 'blob', blob], { cwd: folder }) }
}

function log(folder: string, ...range: string[]): GitCommit[] {
  const said = git(folder, 'log', '--format=%H%x1f%an%x1f%ae%x1f%aI%x1f%B%x1e', ...range) ?? ''
  return said
    .split('\x1e')
    .map((entry) => entry.trim().split('\x1f'))
    .filter(([id]) => id)
    .map(([id = '', name = '', email = '', at = '', message = '']) => ({ id, name, email, at, message }))
}

export function treeOf(folder: string, commit: string): string | undefined {
  return git(folder, 'rev-parse', `${commit}^{tree}`)?.trim()
}

export function isAncestor(folder: string, earlier: string, later: string): boolean {
  return git(folder, 'merge-base', '--is-ancestor', earlier, later) !== undefined
}

export function moveBranch(folder: string, ref: string, commit: string): void {
  write(folder, ['update-ref', ref, commit])
}

/** @returns a tree with these files besides those of the base */
export function writeTree(folder: string, base: string, files: readonly { path: string; content: string }[]): string {
  const index = join(mkdtempSync(join(tmpdir(), 'index-')), 'index')
  const env = { GIT_INDEX_FILE: index }
  try {
    write(folder, ['read-tree', base], { env })
    for (const { path, content } of files) {
      const blob = write(folder, ['hash-object', '-w', '--stdin'], { input: content })
      write(folder, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env })
    }
    return write(folder, ['write-tree'], { env })
  } finally {
    rmSync(dirname(index), { recursive: true })
  }
}

interface TreeCommit {
  readonly login: string
  readonly now: string
  readonly message: string
  readonly tree: string
  readonly parents: readonly string[]
}

export function commitTree(folder: string, { login, now, message, tree, parents }: TreeCommit): string {
  const email = `${login}@users.noreply.github.com`
  const author = { GIT_AUTHOR_NAME: login, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: now }
  const env = {
    ...author,
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.com',
    GIT_COMMITTER_DATE: now,
  }
  return write(folder, ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], { env, input: message })
}

function write(folder: string, command: string[], { env = {}, input = '' } = {}): string {
  const { code, out, error } = runGit(folder, command, { env: { ...process.env, ...env }, input })
  if (code !== 0) throw new Error(`git ${command.join(' ')} fails:\n${error}`)
  return out.trim()
}

function git(folder: string, ...command: string[]): string | undefined {
  const { code, out } = runGit(folder, command)
  return code === 0 ? out : undefined
}
