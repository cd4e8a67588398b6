import { lineWidth } from '../../core/format/text/section.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { everyCommand } from './every-command.js'
import { findCommand } from './find-command.js'
import { describeCommand, describeFamily, describeProgram } from './help.js'

/**
 * @param words the name of a command, or its first word; none for the program
 * @throws Misuse if there is no such command
 */
export async function showHelp(words: readonly string[], { width, write }: CommandContext): Promise<ExitCode> {
  write(await helpFor(words, width))
  return 0
}

/** Says that a command is missing, by what there is. */
export async function showHelpBeside({ width, complain }: CommandContext): Promise<2> {
  complain(await helpFor([], width))
  return 2
}

async function helpFor(words: readonly string[], terminal: number | undefined): Promise<string> {
  const width = lineWidth(terminal)
  const all = await everyCommand()
  if (words.length === 0) return describeProgram(all, width)
  const family = all.filter(({ name }) => name.startsWith(`${words.join(' ')} `))
  if (family.length > 0) return describeFamily(words.join(' '), family, width)
  const { found } = findCommand(Object.fromEntries(all.map((facts) => [facts.name, facts])), words)
  return describeCommand(found, width)
}
