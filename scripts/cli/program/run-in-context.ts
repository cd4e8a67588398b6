import { lineWidth } from '../../core/format/text/section.js'
import { toolkitVersion } from '../../core/read/toolkit.js'
import type { Command } from '../command/command.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { commands } from '../commands/index.js'
import { describeError } from './describe-error.js'
import { findCommand } from './find-command.js'
import { describeCommand, describeFamily, describeProgram } from './help.js'
import { parseWords } from './parse-words.js'
import { type CommandSummary, readSummaries, summarize } from './summaries.js'

/** Done, or problems were found; 2 is for misuse and failure. */
export type ProgramExitCode = ExitCode | 2

const HELP = ['help', '-h', '--help']
const VERSION = ['-V', '--version']

/** Runs the command that the arguments name. The only place that catches. */
export async function runInContext(args: readonly string[], context: CommandContext): Promise<ProgramExitCode> {
  try {
    return await run(args, context)
  } catch (error) {
    context.complain(`${describeError(error, context.folder)}\n`)
    return 2
  }
}

async function run([first = '', ...others]: readonly string[], context: CommandContext): Promise<ProgramExitCode> {
  if (VERSION.includes(first)) {
    context.write(`${toolkitVersion()}\n`)
    return 0
  }
  if (first === '') {
    context.complain(await overview(context))
    return 2
  }
  if (HELP.includes(first)) return showHelp(others, context)
  if (HELP.includes(others[0] ?? '')) return showHelp([first], context)
  const { load, words } = findCommand(commands, [first, ...others])
  const command = await load()
  const given = parseWords(command, words)
  return given ? command.run({ everyCommand, ...context }, given as never) : showHelp(command.name.split(' '), context)
}

async function everyCommand(): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()))
}

/** @param words the name of a command, or its first word, if there are any */
async function showHelp(words: readonly string[], context: CommandContext): Promise<ExitCode> {
  context.write(await helpFor(words, context))
  return 0
}

async function helpFor(words: readonly string[], context: CommandContext): Promise<string> {
  const width = lineWidth(context.width)
  if (words.length === 0) return overview(context)
  const family = (await summaries()).filter(({ name }) => name.startsWith(`${words.join(' ')} `))
  if (family.length > 0) return describeFamily(words.join(' '), family, width)
  return describeCommand(await findCommand(commands, words).load(), width)
}

async function overview({ width }: CommandContext): Promise<string> {
  return describeProgram(await summaries(), lineWidth(width))
}

async function summaries(): Promise<readonly CommandSummary[]> {
  return readSummaries() ?? summarize(commands)
}
