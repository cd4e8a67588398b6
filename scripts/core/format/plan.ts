import { printFrontMatter } from '../edit/edit-front-matter.js'
import type { FieldEdit, FileChange, NewValue, Plan } from '../model/plan.js'
import { printable } from './text/printable.js'

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
  const verb = {
    create: 'be added',
    edit: 'change',
    append: 'get one more line',
    replace: 'change',
    delete: 'be deleted',
  }[change.kind]
  const details = indented(detailsOf(change))
  return [`${change.path} would ${verb}${details.length > 0 ? ':' : '.'}`, ...details]
}

function detailsOf(change: FileChange): readonly string[] {
  if (change.kind === 'edit') return change.edits.flatMap(linesOf)
  if (change.kind === 'append') return [change.line]
  return change.kind === 'create' && typeof change.content === 'string' ? change.content.trimEnd().split('\n') : []
}

function linesOf(edit: FieldEdit): readonly string[] {
  if ('entry' in edit) return [`${edit.path}, one more entry:`, ...yamlLines({ [edit.path]: [edit.entry] }).slice(1)]
  return edit.value === undefined ? [`${edit.path}: (removed)`] : yamlLines({ [edit.path]: edit.value })
}

function yamlLines(fields: { readonly [name: string]: NewValue }): readonly string[] {
  return printFrontMatter(fields).split('\n').slice(1, -2)
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${printable(line)}`.trimEnd())
}
