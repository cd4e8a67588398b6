import type { FileVersion } from '../core/model/commit.js'
import type { History } from '../core/model/history.js'
import { readHistory } from '../core/read/index.js'
import type { TemporaryRepository } from './temporary-repository.js'

/** What tests of history do to a repository, and how they tell what came of it. */

export const folder = 'qms-docs'
export const A = 'qms-docs/A.md'
export const B = 'qms-docs/B.md'
export const C = 'qms-docs/C.md'
export const TEXT = `${Array.from({ length: 20 }, (_none, index) => `This is line ${index} of the document.`).join('\n')}\n`

/** `first: added qms-docs/A.md` */
export function inWords({ commit, change, path, from, to }: FileVersion): string {
  return [`${commit.subject}: ${change} ${path}`, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
}

export async function historyOf({ root }: TemporaryRepository): Promise<History> {
  return readHistory(root, { folder })
}

export async function tell(repository: TemporaryRepository, path: string): Promise<string[]> {
  return (await historyOf(repository)).versionsOf(path).map(inWords)
}

export function edit(repository: TemporaryRepository, path: string, message: string): string {
  repository.write({ [path]: `${repository.read(path)}${message}.\n` })
  return repository.commit(message)
}

export function move(repository: TemporaryRepository, from: string, to: string, message: string): string {
  repository.git('mv', from, to)
  return repository.commit(message)
}

/** Leaves the branch “side” with what `work` did, and main checked out. */
export function onSide(repository: TemporaryRepository, work: () => void): void {
  repository.git('checkout', '--quiet', '-b', 'side')
  work()
  repository.git('checkout', '--quiet', 'main')
}

export function merge(repository: TemporaryRepository, message: string, ...options: string[]): void {
  repository.git('merge', '--quiet', '--no-ff', ...options, '--message', message, 'side')
}

/** Merges without git's own judgement: the working folder is what `files` say. */
export function mergeAs(
  repository: TemporaryRepository,
  message: string,
  files: Readonly<Record<string, string>>,
): void {
  merge(repository, message, '--strategy', 'ours', '--no-commit')
  repository.write(files)
  repository.commit(message)
}

export const blobAt = (repository: TemporaryRepository, path: string) =>
  repository.git('rev-parse', `HEAD:${path}`).trim()
