import { CommanderError, Command as Parser } from 'commander'
import type { Command } from '../command/command.js'
import type { Input, Inputs } from '../command/input.js'
import { argumentName, optionName, optionUsage } from '../command/input-names.js'
import { Misuse } from '../command/misuse.js'
import { refuseUnknown } from '../names/refuse-unknown.js'
import { explainRefusal } from './explain-refusal.js'
import { refuseMissing } from './refuse-missing.js'

type Values = Readonly<Record<string, unknown>>

/**
 * @param words after the name of the command
 * @returns what is given, by the names of arguments and options; undefined when they ask for help
 * @throws Misuse if the command cannot run with them
 */
export function parseWords(command: Command, words: readonly string[]): Values | undefined {
  const parser = parserFor(command)
  try {
    parser.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') return undefined
    throw new Misuse(explainRefusal(command, error))
  }
  const inputs = { ...command.arguments, ...command.options }
  const values = { ...usualValues(inputs), ...valuesOf(command.arguments, parser.processedArgs), ...parser.opts() }
  refuseMissing(command, values)
  return values
}

function parserFor({ name, arguments: inputs, options }: Command): Parser {
  const parser = new Parser(name)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .action(() => {})
  for (const [key, input] of Object.entries(inputs)) {
    // What is missing is told by us, all at once.
    parser.argument(argumentName(key, { ...input, isSure: false }), '', reader(input, key))
  }
  for (const [key, input] of Object.entries(options)) {
    const isSwitch = input.takes === undefined
    if (isSwitch) parser.option(optionUsage(key, input))
    else parser.option(optionUsage(key, input), '', reader(input, optionName(key)))
    if (input.negation) parser.option(optionName(key, 'no-'))
  }
  return parser
}

function reader({ parse, choices, isRepeated }: Input, name: string) {
  return (text: string, earlier: unknown): unknown => {
    if (choices && !choices.includes(text))
      refuseUnknown(`choice`, text, choices, `${name} takes ${choices.join(', ')}.`)
    const value = parse ? parse(text, name) : text
    return isRepeated ? [...(Array.isArray(earlier) ? earlier : []), value] : value
  }
}

function usualValues(inputs: Inputs): Values {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([key, { usual }]) => (usual === undefined ? [] : [[key, usual]])),
  )
}

function valuesOf(inputs: Inputs, values: readonly unknown[]): Values {
  return Object.fromEntries(
    Object.keys(inputs).flatMap((key, index) => (values[index] === undefined ? [] : [[key, values[index]]])),
  )
}
