import type { Figure, Trend } from '../../model/metric.js'
import { type Cell, NO_CELL, type Table, textCell } from '../../model/table.js'
import { unitOf, unitOfColumn } from './figure-in-words.js'
import { figureAsJson, numberCell, shownValue } from './measurement.js'
import { tableFormats } from './table.js'

/** Every form in which `qms metric --by month` can answer. */
export const trendFormats = {
  text: formatText,
  json: formatJson,
  csv: formatCsv,
  markdown: formatMarkdown,
} satisfies Record<string, (trend: Trend, today: string, width?: number) => string>

const OPEN_MARK = '*'

function formatText(trend: Trend, today: string, width?: number): string {
  return `${trend.metric.title} by month, as of ${today}\n\n${tableFormats.table(trendTable(trend, OPEN_MARK), width)}\n${notesOn(trend)}`
}

function formatMarkdown(trend: Trend, today: string): string {
  return `**${trend.metric.title}** by month, as of ${today}\n\n${tableFormats.markdown(trendTable(trend, OPEN_MARK))}\n${notesOn(trend)}`
}

function notesOn({ metric, months }: Trend): string {
  const open = months.some(({ isOpen }) => isOpen) ? `\n${OPEN_MARK} This month is not over.` : ''
  return `n: how many it rests on.${open}\n${metric.question}\n`
}

function formatCsv(trend: Trend): string {
  return tableFormats.csv(trendTable(trend, '', numberCell))
}

function formatJson({ metric, months }: Trend, today: string): string {
  const { id, title, unit, direction } = metric
  const described = months.map(({ period, isOpen, figures }) => ({
    month: monthOf(period.from),
    period,
    isOpen,
    figures: figures.map((figure) => figureAsJson(metric, figure)),
  }))
  return `${JSON.stringify({ version: 1, metric: id, title, unit, direction, today, months: described }, null, 2)}\n`
}

/**
 * @param openMark after a month that is not over
 * @param valueCell how a value is shown: for people, or as a bare number
 * @returns a row a month; of each figure its value and what it rests on. A part that a month does not have is empty there
 */
export function trendTable({ metric, months }: Trend, openMark = '', valueCell = shownValue): Table {
  const all = months.flatMap(({ figures }) => figures)
  const known = new Map(all.map((figure) => [figure.id, figure] as const))
  // A month without costs has no currency, and another month may have another one.
  const currencyOf = (id: string) => {
    const found = new Set(all.flatMap((one) => (one.id === id && one.currency ? [one.currency] : [])))
    return found.size > 0 ? { currency: [...found].join(', ') } : {}
  }
  // A count is its own n.
  const hasN = (figure: Figure) => unitOf(metric, figure) !== 'count' && !restsOnSame(months, figure.id)
  const columns = [...known].flatMap(([id, figure]) => [
    { id, label: `${figure.label}${unitOfColumn(metric, { ...figure, ...currencyOf(id) })}`, kind: 'number' as const },
    ...(hasN(figure)
      ? [{ id: `${id}_n`, label: known.size === 1 ? 'n' : `${figure.label} n`, kind: 'number' as const }]
      : []),
  ])
  const rows = months.map(({ period, isOpen, figures }) => {
    const cells = [...known.values()].flatMap((one): readonly (readonly [string, Cell])[] => {
      const figure = figures.find(({ id }) => id === one.id)
      const value = figure ? valueCell(metric, figure) : NO_CELL
      const n: Cell = figure ? { kind: 'number', value: figure.denominator ?? figure.n } : NO_CELL
      return hasN(one) ? [[one.id, value] as const, [`${one.id}_n`, n] as const] : [[one.id, value] as const]
    })
    return { month: textCell(`${monthOf(period.from)}${isOpen ? openMark : ''}`), ...Object.fromEntries(cells) }
  })
  return { title: metric.title, columns: [{ id: 'month', label: 'month', kind: 'text' }, ...columns], rows }
}

/** A mean rests on the same as the median before it. */
function restsOnSame(months: Trend['months'], id: string): boolean {
  return months.every(({ figures }) => {
    const index = figures.findIndex((figure) => figure.id === id)
    return figures.length === 0 || (index > 0 && figures[index]?.behind === figures[index - 1]?.behind)
  })
}

function monthOf(day: string): string {
  return day.slice(0, 7)
}
