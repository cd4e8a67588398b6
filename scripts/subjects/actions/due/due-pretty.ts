import colors from 'picocolors'
import { printable } from '../../../core/format/text/printable.js'
import { wrapToLines } from '../../../core/format/text/wrap.js'
import type { DueFormat } from './due-format.js'
import { dueSummary, groupDue, whenInWords } from './due-in-words.js'
import type { DueItem, DueStage } from './due-item.js'

/** Where the texts begin, below the first: after the day. */
const INDENT = 14

type Colors = ReturnType<typeof colors.createColors>

/** For people: by stage and person, each with how to get it done, and one summary line at the end. */
export const formatDuePretty: DueFormat = (list, { color, width }) => {
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
    ...groups.map(({ who, items }) =>
      [printable(who), ...items.map((item) => describe(item, paint, width))].join('\n'),
    ),
  ])
  return `${[...blocks, dueSummary(list)].join('\n\n')}\n`
}

function describe(item: DueItem, paint: Colors, width = Number.POSITIVE_INFINITY): string {
  const { document, task, on, how, command } = item
  const below = (text: string) => wrapToLines(printable(text), width - INDENT).join(`\n${' '.repeat(INDENT)}`)
  const lines = [
    `  ${on}  ${below(`${whenInWords(item)}: ${task}`)}`,
    `${' '.repeat(INDENT)}${below(`${document.id}  ${document.title}`.trim())}`,
    paint.dim(`${' '.repeat(INDENT)}${below(how)}`),
    // A command stays on one line, so that it can be copied.
    ...(command ? [paint.dim(`${' '.repeat(INDENT)}${printable(command)}`)] : []),
  ]
  return lines.join('\n')
}
