import colors from 'picocolors'
import { printable } from '../../../core/format/printable.js'
import type { DueFormat } from './due-format.js'
import { dueSummary, groupDue, whenInWords } from './due-in-words.js'
import type { DueItem, DueStage } from './due-item.js'

type Colors = ReturnType<typeof colors.createColors>

/** For people: by stage and person, each with how to get it done, and one summary line at the end. */
export const formatDuePretty: DueFormat = (list, { color }) => {
  const paint = colors.createColors(color)
  const marks: Readonly<Record<DueStage, (text: string) => string>> = {
    'long overdue': paint.red,
    overdue: paint.red,
    due: paint.yellow,
    'due soon': paint.blue,
    later: paint.dim,
  }
  const blocks = [...groupDue(list)].flatMap(([stage, groups]) => [
    marks[stage](stage.toUpperCase()),
    ...groups.map(({ who, items }) => [printable(who), ...items.map((item) => describe(item, paint))].join('\n')),
  ])
  return `${[...blocks, dueSummary(list)].join('\n\n')}\n`
}

function describe(item: DueItem, paint: Colors): string {
  const { document, task, on, how, command } = item
  const lines = [
    `  ${on}  ${whenInWords(item)}: ${printable(task)}`,
    `              ${printable(`${document.id}  ${document.title}`.trim())}`,
    paint.dim(`              ${printable(how)}`),
    ...(command ? [paint.dim(`              ${printable(command)}`)] : []),
  ]
  return lines.join('\n')
}
