import type { Figure, Trend } from '../../model/metric.js'
import { type Cell, NO_CELL, type Table, textCell } from '../../model/table.js'
import { figureAsJson, unitInWords } from './measurement.js'
import { tableFormats } from './table.js'

/** Every form in which `qms metric --by month` can answer. */
export const trendFormats = { text: formatText, json: formatJson, csv: formatCsv } satisfies Record<
  string,
  (trend: Trend, today: string, width?: number) => string
>

function formatText(trend: Trend, today: string, width?: number): string {
  const { metric, months } = trend
  const open = months.some(({ isOpen }) => isOpen) ? '\n* This month is not over.' : ''
  return `${metric.title} by month, as of ${today}\n\n${tableFormats.table(trendTable(trend, '*'), width)}\nn: how many it rests on.${open}\n${metric.question}\n`
}

function formatCsv(trend: Trend): string {
  return tableFormats.csv(trendTable(trend))
}

function formatJson({ metric: { id, title, unit, direction }, months }: Trend, today: string): string {
  const described = months.map(({ period, isOpen, figures }) => ({
    month: monthOf(period.from),
    period,
    isOpen,
    figures: figures.map(figureAsJson),
  }))
  return `${JSON.stringify({ version: 1, metric: id, title, unit, direction, today, months: described }, null, 2)}\n`
}

/**
 * @param openMark after a month that is not over
 * @returns a row a month; of each figure its value and what it rests on. A part that a month does not have is empty there
 */
export function trendTable({ metric, months }: Trend, openMark = ''): Table {
  const labels = new Map(months.flatMap(({ figures }) => figures.map(({ id, label }) => [id, label] as const)))
  const columns = [...labels].flatMap(([id, label]) => [
    { id, label: `${label}${unitInWords(metric)}`, kind: 'number' as const },
    { id: `${id}_n`, label: labels.size === 1 ? 'n' : `${label} n`, kind: 'number' as const },
  ])
  const rows = months.map(({ period, isOpen, figures }) => ({
    month: textCell(`${monthOf(period.from)}${isOpen ? openMark : ''}`),
    ...Object.fromEntries(
      [...labels.keys()].flatMap((id) =>
        cellsOf(
          id,
          figures.find((figure) => figure.id === id),
        ),
      ),
    ),
  }))
  return { title: metric.title, columns: [{ id: 'month', label: 'month', kind: 'text' }, ...columns], rows }
}

function cellsOf(id: string, figure: Figure | undefined): readonly (readonly [string, Cell])[] {
  const number = (value: number | undefined): Cell => (value === undefined ? NO_CELL : { kind: 'number', value })
  return [
    [id, figure?.n === 0 ? textCell('n/a') : number(figure?.value)],
    [`${id}_n`, number(figure?.n)],
  ]
}

function monthOf(day: string): string {
  return day.slice(0, 7)
}
