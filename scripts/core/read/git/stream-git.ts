import { spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { describeSystemFailure } from '../../words/system-failure.js'
import { findRefusal } from './git-refusal.js'

/** git could not be started, or stopped with an error; the message is in words for people. */
export class GitFailure extends Error {}

/** git cannot work in this folder at all, whatever it is asked; the message says what to do. */
export class GitRefusal extends GitFailure {}

/**
 * Runs one git command and hands on its output as it comes. A caller that stops listening stops git.
 *
 * @param input what git reads from its standard input
 * @throws GitFailure
 */
export async function* streamGit(root: string, command: readonly string[], input = ''): AsyncGenerator<Buffer, void> {
  const git = spawn('git', ['-c', SAFE_SETTING, ...command], { cwd: root, env: { ...process.env, ...ENVIRONMENT } })
  const ended = new Promise<number | null>((resolve, reject) => git.on('error', reject).on('close', resolve))
  ended.catch(() => {})
  let complaint = ''
  git.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < MOST_WORDS) complaint += text
  })
  // git may stop before it has read everything; its exit says why.
  git.stdin.on('error', () => {})
  git.stdin.end(input)
  yield* git.stdout
  const code = await ended.catch((error: NodeJS.ErrnoException) => {
    throw notStarted(error.code ?? '')
  })
  if (code !== 0) throw failureOf(complaint)
}

/** git is not there, or cannot be started now. */
export class GitMissing extends GitFailure {}

export function notStarted(code: string): GitMissing {
  const failure = code === 'ENOENT' ? undefined : describeSystemFailure(code)
  return new GitMissing(
    failure
      ? `git cannot be started: ${failure.cause}. ${failure.remedy}`
      : 'git is not installed, or not on the PATH. Install it from https://git-scm.com, then run this again.',
  )
}

/** A folder of documents could look like a bare repository, with settings of its own that name programs to run. */
export const SAFE_SETTING = 'safe.bareRepository=explicit'

/**
 * In the locale C, git's own words are the same on every machine. Without GIT_FLUSH=0 it sends each commit on its own. No one
 * could answer if it asked for a password. What a commit or a file says is what its id stands for: git could be told to show another
 * one in its place (`git replace`), or to give a commit other parents (a graft).
 */
export const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_FLUSH: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  // Asking changes nothing: otherwise git writes its index again, which a full disk refuses.
  GIT_OPTIONAL_LOCKS: '0',
  // A file that cannot be there: of one that is there, git says at each command that grafts are deprecated.
  GIT_GRAFT_FILE: join(devNull, 'none'),
}

const MOST_WORDS = 10_000

/** @param complaint what git wrote to its standard error */
export function failureOf(complaint: string): GitFailure {
  const refusal = findRefusal(complaint)
  return refusal === undefined ? new GitFailure(firstLine(complaint)) : new GitRefusal(refusal)
}

function firstLine(complaint: string): string {
  const [line = ''] = complaint.split('\n')
  return `git says: ${line.replace(/^(fatal|error): /, '') || 'nothing, but it failed'}.`
}
