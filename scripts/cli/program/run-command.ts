import type { CommandContext, ExitCode } from '../command/context.js'
import { commands } from '../commands/index.js'
import { everyCommand } from './every-command.js'
import { findCommand } from './find-command.js'
import { parseWords } from './parse-words.js'
import { showHelp } from './show-help.js'

/**
 * @param args the name of a command and what follows it
 * @throws Misuse if there is no such command, or it cannot run with them
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { found: load, words } = findCommand(commands, args)
  const command = await load()
  const given = parseWords(command, words)
  return given ? command.run({ everyCommand, ...context }, given as never) : showHelp(command.name.split(' '), context)
}
