import { escapeMarkdown as escapeForGitHub } from '../../core/format/text/escape-markdown.js'
import { listInWords } from '../../core/words/list-in-words.js'
import type { OpenPoint, PackFigure, PackList, PackSeries, PackTopic } from './review-pack.js'

/** @returns a topic as the text of a section: what the records say, before what the meeting makes of it */
export function topicAsMarkdown({ says, figures, series, lists }: PackTopic): string {
  return [
    says.map(escapeMarkdown).join(' '),
    ...tableOf(figures),
    ...(series.length > 0 ? [table(['Indicator', 'Latest', 'Target', 'State'], series.map(seriesRow))] : []),
    ...lists.map(listAsMarkdown),
  ].join('\n\n')
}

/** @returns what has to be decided, as the text of a section */
export function pointsAsMarkdown(points: readonly OpenPoint[]): string {
  if (points.length === 0)
    return 'No indicator is off target, none shows a signal, and no action is overdue: there is no open point to decide on.'
  const rows = points.map(({ id, about = '', says }) => [about, says, id])
  return `Each of these needs a decision, in “decisions” above: an action, or why none is needed.\n\n${table(['About', 'What', 'Point'], rows)}`
}

function tableOf(figures: readonly PackFigure[]): readonly string[] {
  const counted = figures.filter(({ now, before }) => ![now, before].every((one) => one.startsWith('n/a')))
  const empty = figures.filter((figure) => !counted.includes(figure))
  const rows = counted.map(({ title, now, before }) => [title, now, before])
  return [
    ...(rows.length > 0 ? [table(['Figure', 'This period', 'The period before'], rows)] : []),
    ...(empty.length > 0
      ? [
          `Nothing to count: ${escapeMarkdown(listInWords(empty.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))))}.`,
        ]
      : []),
  ]
}

function seriesRow({ id, title, unit, state, points }: PackSeries): readonly string[] {
  const last = points.findLast(({ value }) => value !== undefined)
  const inUnit = (value: number | undefined) => (value === undefined ? '' : `${value} ${unit}`.trim())
  return [`${id} ${title}`, last ? `${inUnit(last.value)} in ${last.label}` : '', inUnit(last?.target), state]
}

function listAsMarkdown({ title, items, more }: PackList): string {
  const lines = items.map(({ id, title, says }) => {
    const about = [id, title.replace(/\.$/, '')].filter(Boolean).join(' ')
    return `- ${escapeMarkdown(about)}: ${escapeMarkdown(says)}`
  })
  return [`${escapeMarkdown(title)}:`, '', ...lines, ...(more === undefined ? [] : [`- and ${more} more`])].join('\n')
}

/** In a document, ids are links, and nothing invisible is written. */
function escapeMarkdown(text: string): string {
  return escapeForGitHub(text).replaceAll('\u2060', '')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}
