import { toolkitVersion } from '../../core/read/toolkit.js'
import type { CommandContext, ExitCode } from '../command/context.js'

/** Done, or problems were found; 2 is for misuse and failure. */
export type ProgramExitCode = ExitCode | 2

const HELP = ['help', '-h', '--help']
const VERSION = ['-V', '--version']

/** Runs the command that the arguments name. The only place that catches. */
export async function runInContext(args: readonly string[], context: CommandContext): Promise<ProgramExitCode> {
  try {
    return await run(args, context)
  } catch (error) {
    const { describeError } = await import('./describe-error.js')
    context.complain(`${describeError(error, context.folder)}\n`)
    return 2
  }
}

/** Loads what the answer needs, and nothing else: the version is told before Node could load a command. */
async function run(args: readonly string[], context: CommandContext): Promise<ProgramExitCode> {
  const [first = '', ...others] = args
  if (VERSION.includes(first)) {
    context.write(`${toolkitVersion()}\n`)
    return 0
  }
  const { showHelp, showHelpBeside } = await import('./show-help.js')
  if (first === '') return showHelpBeside(context)
  if (HELP.includes(first)) return showHelp(others, context)
  if (HELP.includes(others[0] ?? '')) return showHelp([first], context)
  const { runCommand } = await import('./run-command.js')
  return runCommand(args, context)
}
