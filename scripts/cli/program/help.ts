import { formatSection, textColumn } from '../../core/format/text/section.js'
import { wrap } from '../../core/format/text/wrap.js'
import type { CommandFacts } from '../command/command-facts.js'
import { commandGroups } from '../command/groups.js'
import type { Input, Inputs } from '../command/input.js'
import { argumentName, optionName, optionUsage } from '../command/input-names.js'

/** @returns what `qms help` shows: every command with one sentence, by what people do */
export function describeProgram(commands: readonly CommandFacts[], width: number): string {
  const column = textColumn(
    commands.map(({ name }) => name),
    width,
  )
  const groups = Object.entries(commandGroups).map(([id, title]) => {
    const rows = commands.filter(({ group }) => group === id).map(({ name, summary }) => [name, summary] as const)
    return formatSection(title, rows, width, column)
  })
  return `${[
    wrap('qms checks a quality management system that is kept as Markdown in git.', width, 0),
    'Usage: qms <command> [options]',
    ...groups.filter((lines) => lines !== ''),
    formatSection('Begin with', BEGINNING, width),
    formatSection('Exit codes', EXIT_CODES, width),
    wrap('“qms help <command>” shows the options of a command and an example.', width, 0),
  ].join('\n\n')}\n`
}

/** @returns what `qms help site` shows: the commands whose names begin so */
export function describeFamily(family: string, commands: readonly CommandFacts[], width: number): string {
  const rows = commands.map(({ name, summary }) => [`qms ${name}`, summary] as const)
  return `${formatSection(`qms ${family}`, rows, width)}\n`
}

const EXIT_CODES = [
  ['0', 'nothing is wrong'],
  ['1', 'there are problems'],
  ['2', 'the command could not run: a mistake in how it was called, or a failure'],
] as const

const BEGINNING = [
  ['qms init our-qms', 'a repository of your own, with first documents as drafts'],
  ['qms check', 'what is wrong, where, and how to fix it'],
  ['qms new procedure', 'a new document, with its id, folder and sections'],
  ['qms explain unique-id', 'why a rule exists, with a wrong and a right example'],
] as const

/** @returns what `qms help <command>` shows */
export function describeCommand(
  { name, summary, details = '', example, arguments: inputs, options }: CommandFacts,
  width: number,
): string {
  const words = Object.entries(inputs).map(([key, input]) => argumentName(key, input))
  return `${[
    wrap(`${summary} ${details}`.trim(), width, 0),
    `Usage: ${['qms', name, ...words, '[options]'].join(' ')}`,
    formatSection(
      'Arguments',
      Object.entries(inputs).map(([key, input]) => [argumentName(key, input), inWords(input)]),
      width,
    ),
    formatSection('Options', [...optionRows(options), ['-h, --help', 'show this help']], width),
    `Example:\n  ${example}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function optionRows(options: Inputs): readonly (readonly [string, string])[] {
  return Object.entries(options).flatMap(([key, input]) => [
    [optionUsage(key, input), inWords(input)] as const,
    ...(input.negation ? [[optionName(key, 'no-'), input.negation] as const] : []),
  ])
}

/** @returns its description, with what must be known to give it */
function inWords({ description, choices, usual, isSure, takes }: Input): string {
  const notes = [
    ...(choices ? [choices.join(', ')] : []),
    ...(typeof usual === 'string' || typeof usual === 'number' ? [`default: ${usual}`] : []),
    ...(isSure && usual === undefined && takes ? ['required'] : []),
  ]
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description
}
