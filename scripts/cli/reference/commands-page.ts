import type { CommandFacts } from '../command/command-facts.js'
import { commandGroups } from '../command/groups.js'
import type { Input, Inputs } from '../command/input.js'
import { argumentName, optionName, optionUsage } from '../command/input-names.js'
import { GENERATED } from './generated.js'

/** docs/reference/commands.md: every command with its arguments, its options and an example. */
export function generateCommandsPage(commands: readonly CommandFacts[]): string {
  const groups = Object.entries(commandGroups).map(([id, title]) => ({
    title,
    members: commands.filter(({ group }) => group === id),
  }))
  return `${[
    GENERATED,
    '# Commands',
    'In a project that has qms-kit installed, write `npx --no qms check` for `qms check`. `qms help <command>` shows the same on the terminal. Exit codes: 0 nothing is wrong · 1 there are problems · 2 the command could not run.',
    ...groups.flatMap(({ title, members }) => [`**${title}**`, overview(members)]),
    ...commands.map(describe),
  ].join('\n\n')}\n`
}

function overview(commands: readonly CommandFacts[]): string {
  const rows = commands.map(({ name, summary }) => `| [${name}](#${anchorOf(name)}) | ${summary} |`)
  return ['| command | what it does |', '|---|---|', ...rows].join('\n')
}

function anchorOf(name: string): string {
  return name.replaceAll(' ', '-')
}

function describe({ name, summary, details, example, arguments: inputs, options }: CommandFacts): string {
  const rows = [
    ...Object.entries(inputs).map(([key, input]) => row(argumentName(key, input), input)),
    ...optionRows(options),
  ]
  return [
    `## ${name}`,
    [summary, details].filter(Boolean).join(' '),
    `\`\`\`sh\n${example}\n\`\`\``,
    ...(rows.length > 0 ? [['| write | what it does |', '|---|---|', ...rows].join('\n')] : []),
  ].join('\n\n')
}

function optionRows(options: Inputs): readonly string[] {
  return Object.entries(options).flatMap(([key, input]) => [
    row(optionUsage(key, input), input),
    ...(input.negation ? [`| \`${optionName(key, 'no-')}\` | ${cell(input.negation)} |`] : []),
  ])
}

function row(name: string, { description, choices, usual }: Input): string {
  const notes = [
    ...(choices ? [choices.map((choice) => `\`${choice}\``).join(', ')] : []),
    ...(typeof usual === 'string' || typeof usual === 'number' ? [`default: \`${usual}\``] : []),
  ]
  return `| \`${name}\` | ${cell(description)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''} |`
}

function cell(text: string): string {
  const escaped = text.replaceAll('|', '\\|').replaceAll('<', '\\<')
  return escaped.charAt(0).toUpperCase() + escaped.slice(1)
}
