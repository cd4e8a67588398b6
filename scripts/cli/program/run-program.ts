import type { Subject } from '../../core/model/subject.js'
import { defined } from '../../core/values/defined.js'
import type { CommandContext } from '../command/context.js'
import { type ProgramExitCode, runInContext } from './run-in-context.js'

/** What a program that runs `qms` may change. */
export interface ProgramOptions {
  /** Whose rules, reports and metrics count: `[...subjects, ours]`. Those of the toolkit by default. */
  readonly subjects?: readonly Subject[]
}

/**
 * Runs `qms` in this process: it reads the folder, the clock and the environment, and writes to standard output and error.
 *
 * @param args without the names of Node and the program: `process.argv.slice(2)`
 * @returns the exit code: 0 nothing to do, 1 problems found, 2 the command could not run
 */
export async function runProgram(args: readonly string[], { subjects }: ProgramOptions = {}): Promise<ProgramExitCode> {
  // A reader that has seen enough, such as “head”, closes its end: that is no fault.
  process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    const { describeError } = await import('./describe-error.js')
    process.stderr.write(`${describeError(error, process.cwd())}\n`)
    process.exit(2)
  })
  process.stderr.on('error', () => {})
  return runInContext(args, { ...thisProcess(), ...defined({ subjects }) })
}

function thisProcess(): CommandContext {
  return {
    folder: process.cwd(),
    now: new Date(),
    // Asked for by one command only, and it takes longer than all else until then.
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    isTerminal: process.stdout.isTTY === true && !process.env.NO_COLOR,
    ...(process.stdout.columns && { width: process.stdout.columns }),
    environment: process.env,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    showProgress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
    },
    ...(process.stdin.isTTY && process.stdout.isTTY && { openDialogue }),
  }
}

async function openDialogue() {
  const { terminalDialogue } = await import('./terminal-dialogue.js')
  return terminalDialogue()
}
