import { listInWords } from '../../core/words/list-in-words.js'
import type { Command } from '../command/command.js'
import { argumentName, optionUsage } from '../command/input-names.js'
import { Misuse } from '../command/misuse.js'

/** @throws Misuse that names everything that has to be given and is not */
export function refuseMissing(command: Command, values: Readonly<Record<string, unknown>>): void {
  const { name, arguments: inputs, options, example } = command
  const missing = [
    ...Object.entries(inputs).map(([key, input]) => [key, input, argumentName(key, input)] as const),
    ...Object.entries(options).map(([key, input]) => [key, input, optionUsage(key, input)] as const),
  ].filter(([key, { isSure }]) => isSure && values[key] === undefined)
  if (missing.length === 0) return
  const names = listInWords(missing.map(([, { description }, written]) => `${written} (${description})`))
  throw new Misuse(`qms ${name} also needs ${names}. For example: ${example}`)
}
