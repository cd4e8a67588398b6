import { toolkitVersion } from '../../core/read/package-files.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { commands } from '../commands/index.js'
import { describeError } from './describe-error.js'
import { findCommand } from './find-command.js'
import { describeCommand, describeProgram } from './help.js'
import { parseWords } from './parse-words.js'
import { readSummaries, summarize } from './summaries.js'

/** Done, or problems were found; 2 is for misuse and failure. */
export type ProgramExitCode = ExitCode | 2

const HELP = ['help', '-h', '--help']
const VERSION = ['-V', '--version']

/** Runs the command that the arguments name. The only place that catches. */
export async function runProgram(args: readonly string[], context: CommandContext): Promise<ProgramExitCode> {
  try {
    return await run(args, context)
  } catch (error) {
    context.complain(`${describeError(error, context.folder)}\n`)
    return 2
  }
}

async function run(args: readonly string[], context: CommandContext): Promise<ProgramExitCode> {
  const [first = '', ...others] = args
  if (VERSION.includes(first)) {
    context.write(`${toolkitVersion()}\n`)
    return 0
  }
  const asksHelp = HELP.includes(first)
  if (first === '' || (asksHelp && others.length === 0)) {
    const help = describeProgram(readSummaries() ?? (await summarize(commands)), WIDTH)
    if (asksHelp) context.write(help)
    else context.complain(help)
    return asksHelp ? 0 : 2
  }
  const { load, words } = findCommand(commands, asksHelp ? others : args)
  const command = await load()
  const given = asksHelp ? undefined : parseWords(command, words)
  if (given) return command.run(context, given as never)
  context.write(describeCommand(command, WIDTH))
  return 0
}

const WIDTH = 100
