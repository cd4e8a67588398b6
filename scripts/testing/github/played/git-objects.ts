import { execFileSync } from 'node:child_process'

export interface GitCommit {
  readonly id: string
  readonly name: string
  readonly email: string
  /** ISO 8601. */
  readonly at: string
  readonly message: string
}

/** @returns the commit that a name means; nothing if the repository has none */
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
    return { filename, status: STATUSES[status[0] ?? ''], ...(after ? { previous_filename: before } : {}) }
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

function git(folder: string, ...command: string[]): string | undefined {
  try {
    return execFileSync('git', command, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}
