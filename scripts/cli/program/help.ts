import type { Command } from '../command/command.js'
import { commandGroups } from '../command/groups.js'
import type { Input, Inputs } from '../command/input.js'
import { argumentName, optionName, optionUsage } from './input-names.js'
import type { CommandSummary } from './summaries.js'
import { wrap } from './wrap.js'

/** @returns what `qms help` shows: every command with one sentence, by what people do */
export function describeProgram(commands: readonly CommandSummary[], width: number): string {
  const groups = Object.entries(commandGroups).map(([id, title]) => {
    const rows = commands.filter(({ group }) => group === id).map(({ name, summary }) => [name, summary] as const)
    return section(title, rows, width)
  })
  return `${[
    'qms checks a quality management system that is kept as Markdown in git.',
    'Usage: qms <command> [options]',
    ...groups.filter((lines) => lines !== ''),
    section('Begin with', BEGINNING, width),
    '“qms help <command>” shows the options of a command and an example.\nExit codes: 0 clean · 1 problems found · 2 misuse or failure',
  ].join('\n\n')}\n`
}

const BEGINNING = [
  ['qms init our-qms', 'a repository of your own, with first documents as drafts'],
  ['qms check', 'what is wrong, where, and how to fix it'],
  ['qms new procedure', 'a new document, with its id, folder and sections'],
  ['qms explain unique-id', 'why a rule exists, with a wrong and a right example'],
] as const

/** @returns what `qms help <command>` shows */
export function describeCommand(
  { name, summary, example, arguments: inputs, options }: Command,
  width: number,
): string {
  const words = Object.entries(inputs).map(([key, input]) => argumentName(key, input))
  return `${[
    wrap(summary, width, 0),
    `Usage: ${['qms', name, ...words, '[options]'].join(' ')}`,
    section(
      'Arguments',
      Object.entries(inputs).map(([key, input]) => [argumentName(key, input), inWords(input)]),
      width,
    ),
    section('Options', [...optionRows(options), ['-h, --help', 'show this help']], width),
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

const WIDEST_NAME = 30

function section(title: string, rows: readonly (readonly [string, string])[], width: number): string {
  if (rows.length === 0) return ''
  const column = Math.min(Math.max(...rows.map(([name]) => name.length)), WIDEST_NAME) + 4
  const lines = rows.map(([name, text]) => {
    const head = `  ${name}`
    const gap = head.length + 2 > column ? `\n${' '.repeat(column)}` : ' '.repeat(column - head.length)
    return `${head}${gap}${wrap(text, width, column)}`
  })
  return [title, ...lines].join('\n')
}
