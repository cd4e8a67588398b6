import type { CommanderError } from 'commander'
import { didYouMean } from '../../core/values/nearest-name.js'
import { counted } from '../../core/words/counted.js'
import type { Command } from '../command/command.js'
import { optionName } from '../command/input-names.js'

/** @returns why the words after a command were refused, and what to write */
export function explainRefusal(
  { name, options, arguments: inputs }: Command,
  { code, message }: CommanderError,
): string {
  const written = /'([^']*)'/.exec(message)?.[1] ?? ''
  const help = `“qms help ${name}” shows what it takes.`
  if (code === 'commander.unknownOption') {
    const known = Object.keys(options).map((key) => optionName(key))
    return `There is no option “${written}” of qms ${name}. ${didYouMean(written, known, help)}`
  }
  if (code === 'commander.optionMissingArgument')
    return `${written.split(' ').find((word) => word.startsWith('--'))} needs a value. ${help}`
  if (code === 'commander.excessArguments') {
    const most = Object.keys(inputs).length
    return `qms ${name} takes ${most === 0 ? 'no arguments besides its options' : `at most ${counted(most, 'argument')} besides its options`}: put a text with spaces in quotes. ${help}`
  }
  return message
}
