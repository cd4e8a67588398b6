import type { Command } from '../cli/command/command.js'
import type { CommandContext, ExitCode } from '../cli/command/context.js'
import { optionName } from '../cli/command/input-names.js'
import { parseWords } from '../cli/program/parse-words.js'

/**
 * Runs a command as its words on the command line would, but lets its errors through.
 *
 * @param given by the names of arguments and options
 */
export async function runCommand<Asked>(
  command: Command<Asked>,
  context: CommandContext,
  given: Partial<Asked>,
): Promise<ExitCode> {
  const values = Object.entries(given)
  const words = Object.keys(command.arguments)
    .flatMap((key) => given[key as keyof Asked] ?? [])
    .map(String)
  const options = values
    .filter(([key]) => !(key in command.arguments))
    .flatMap(([key, value]) => optionWords(key, value))
  return command.run(context, parseWords(command, [...words, ...options]) as Asked)
}

function optionWords(key: string, value: unknown): readonly string[] {
  if (value === undefined) return []
  if (value === false) return [optionName(key, 'no-')]
  if (Array.isArray(value)) return value.flatMap((one) => optionWords(key, one))
  return value === true ? [optionName(key)] : [optionName(key), String(value)]
}
