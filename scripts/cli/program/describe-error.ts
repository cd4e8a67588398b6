import { relative } from 'node:path'
import { GitFailure } from '../../core/read/git/stream-git.js'
import { ArgumentFault } from '../../core/run/read-arguments.js'
import { describeSystemFailure } from '../../core/words/system-failure.js'
import { WriteRefusal } from '../../core/write/write-refusal.js'
import { NothingWritten } from '../../core/write/write-steps.js'
import { GitHubFailure } from '../../github/github-failure.js'
import { Misuse } from '../command/misuse.js'

/** Errors whose message says all that is to be said. */
const SENTENCES = [Misuse, WriteRefusal, ArgumentFault, GitFailure, GitHubFailure]

/** Says what stopped a command: the situation, and what to do. Only what is none of them is a fault of ours, and keeps its stack. */
export function describeError(error: unknown, folder: string): string {
  if (SENTENCES.some((kind) => error instanceof kind)) return (error as Error).message
  const isNothing = error instanceof NothingWritten
  const refused: unknown = isNothing ? error.cause : error
  const failure = isRefusal(refused) ? describeSystemFailure(refused.code ?? '') : undefined
  if (!isRefusal(refused) || failure === undefined) {
    const stack = error instanceof Error ? error.stack : String(error)
    return `This is a fault of the toolkit, not of your documents. Please report it.\n${stack}`
  }
  const subject = isNothing ? error.path : nameOf(refused, folder)
  const { cause, remedy } = failure
  return `${subject} cannot be ${verbOf(refused, isNothing)}: ${cause}. ${remedy}${isNothing ? ' Nothing was changed.' : ''}`
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

function nameOf({ path, syscall = '' }: NodeJS.ErrnoException, folder: string): string {
  if (syscall.startsWith('spawn')) return `The program ${path ?? syscall.replace(/^spawn\s*/, '')}`
  if (path === undefined) return syscall === 'write' ? 'The output' : 'A file'
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith('..') ? path : inside
}

const WRITING = /^(write|mkdir|mkdtemp|rename|rm|rmdir|unlink|ftruncate|copyfile|symlink|link|fsync)/

function verbOf({ syscall = '' }: NodeJS.ErrnoException, isWritten: boolean): string {
  if (syscall.startsWith('spawn')) return 'started'
  return isWritten || WRITING.test(syscall) ? 'written' : 'read'
}
