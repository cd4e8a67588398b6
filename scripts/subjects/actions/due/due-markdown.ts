import { escapeMarkdown, inCode } from '../../../core/format/text/escape-markdown.js'
import type { DueFormat } from './due-format.js'
import { dueSummary, groupDue, whenInWords } from './due-in-words.js'
import type { DueItem } from './due-item.js'

/** Markdown that any program shows: for a mail, a wiki, or the agenda of a meeting. */
export const formatDueMarkdown: DueFormat = (list) => dueMarkdown(list, '-')

/** @param bullet what each item begins with */
export function dueMarkdown(list: Parameters<DueFormat>[0], bullet: string): string {
  const stages = [...groupDue(list)].map(([stage, groups]) => {
    const people = groups.flatMap(({ who, items }) => [
      `### ${escapeMarkdown(who)}`,
      items.map((item) => `${bullet} ${describe(item)}`).join('\n'),
    ])
    return [`## ${stage.charAt(0).toUpperCase()}${stage.slice(1)}`, ...people].join('\n\n')
  })
  return `${['# What is due', dueSummary(list), ...stages].join('\n\n')}\n`
}

function describe(item: DueItem): string {
  const { document, task, on, how, command } = item
  const what = `**${on}**, ${whenInWords(item)}: ${escapeMarkdown(task)} (${escapeMarkdown(`${document.id} ${document.title}`.trim())}).`
  return `${what} ${escapeMarkdown(how)}${command ? ` ${inCode(command)}` : ''}`
}
