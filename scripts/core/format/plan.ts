import { printYaml } from '../edit/edit-front-matter.js'
import type { FieldEdit, FileChange, NewValue, Plan } from '../model/plan.js'
import { counted } from '../words/counted.js'
import { printable } from './text/printable.js'

/** Of a table of a hundred thousand rows the first ones tell enough. */
const MOST_LINES = 200

/** @returns what a plan would change, file by file, and what a person would be told then */
export function formatPlan({ changes, sentences }: Plan): string {
  const answer = [
    'Without --dry-run, the answer would be:',
    ...indented(sentences.flatMap((sentence) => sentence.split('\n'))),
  ]
  const parts = [['Dry run: nothing was written.'], ...changes.map(describe), answer]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function describe(change: FileChange): readonly string[] {
  if (change.kind === 'move') return [`${change.path} would move to ${change.to}.`]
  const verb =
    change.kind === 'append'
      ? `get ${change.lines.length === 1 ? 'one more line' : `${counted(change.lines.length, 'line')} more`}`
      : VERBS[change.kind]
  const details = indented(detailsOf(change))
  return [`${change.path} would ${verb}${details.length > 0 ? ':' : '.'}`, ...details]
}

const VERBS = { create: 'be added', edit: 'change', replace: 'change', delete: 'be deleted' } as const

function detailsOf(change: FileChange): readonly string[] {
  if (change.kind === 'edit') return change.edits.flatMap(linesOf)
  if (change.kind === 'append') return firstOf(change.lines)
  return change.kind === 'create' && typeof change.content === 'string'
    ? firstOf(change.content.trimEnd().split('\n'))
    : []
}

function firstOf(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES), `… and ${counted(lines.length - MOST_LINES, 'line')} more`]
}

function linesOf(edit: FieldEdit): readonly string[] {
  if ('entry' in edit) return [`${edit.path}, one more entry:`, ...yamlLines({ [edit.path]: [edit.entry] }).slice(1)]
  return edit.value === undefined ? [`${edit.path}: (removed)`] : yamlLines({ [edit.path]: edit.value })
}

function yamlLines(fields: { readonly [name: string]: NewValue }): readonly string[] {
  return printYaml(fields).trimEnd().split('\n')
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${printable(line)}`.trimEnd())
}
