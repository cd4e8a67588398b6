import { escapeMarkdown } from '../../core/format/index.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { whenInWords } from '../../subjects/actions/due/due-in-words.js'
import type { DueItem, DueStage } from '../../subjects/actions/due/due-item.js'
import type { Ending } from '../../subjects/actions/due/ending.js'
import type { Pause } from './pauses.js'

/** @returns what is said when an open issue comes to another stage */
export function stageComment(item: DueItem, assignable: ReadonlySet<string>): string {
  const said: Readonly<Record<DueStage, string>> = {
    later: '',
    'due soon': `The day is now ${item.on}.`,
    due: `This is due today, ${item.on}.`,
    overdue: `This was due on ${item.on} and is ${whenInWords(item)}. Do it, or agree on a new date.`,
    'long overdue': `This was due on ${item.on} and is ${whenInWords(item)}.${goesTo(item, assignable)}`,
  }
  return said[item.stage]
}

/** @returns what is said each month while nothing happens: it names those who are assigned, so that GitHub tells them */
export function reminderComment(item: DueItem, assignees: readonly string[]): string {
  const names = assignees.length > 0 ? `${listInWords(assignees.map((login) => `@${login}`))}: this` : 'This'
  return `${names} was due on ${item.on} and is ${whenInWords(item)}. Do it, agree on a new date, or record that it is given up. The next reminder comes in a month.`
}

/** @returns what is said once to the person who closed an issue as not planned */
export function pauseComment({ by, until, reason }: Pause): string {
  const who = by === undefined ? 'This was closed' : `@${by} closed this`
  const why = reason === undefined ? ' Why? Please answer below: the reason is shown with every run until then.' : ''
  return `${who} as not planned, so it is not chased until ${until}.${why} If it will never be done, record that in the document itself.`
}

export function reopeningComment(item: DueItem, assignable: ReadonlySet<string>, pause?: Pause): string {
  const over = pause ? ` It was closed as not planned on ${pause.from}, and that time is over.` : ''
  const again = `Open again: it is to be done by ${item.on}, and that is not recorded as done.${over}`
  return item.stage === 'long overdue' ? again + goesTo(item, assignable) : again
}

export function closingComment({ because }: Ending): string {
  return `Closed. ${escapeMarkdown(because)}`
}

export function lostComment(key: string, heartbeat: number | undefined): string {
  const where = heartbeat
    ? ` tick its box in #${heartbeat}`
    : ' tick its box in the issue with the label `qms-heartbeat`'
  return `\`${encodeURI(key)}\` is not watched any more: the document is gone, or it lost the date. Bring it back; if it was given up on purpose,${where}.`
}

export function duplicateComment(original: number): string {
  return `This is about the same as #${original}, where it goes on.`
}

/** Names by login, so that GitHub tells them. */
function goesTo({ escalation }: DueItem, assignable: ReadonlySet<string>): string {
  const names = escalation.map(({ id = '', name = id, github }) =>
    github && assignable.has(github) ? `@${github}` : escapeMarkdown(name),
  )
  return names.length > 0 ? ` It now goes to ${listInWords(names)}, too.` : ''
}
