import type { Figure, Measurement, Metric } from '../../model/metric.js'
import { type Cell, choiceCell, NO_CELL, type Table, textCell } from '../../model/table.js'
import { periodInWords } from '../../values/period.js'
import { toColumn, widestOf } from '../text/columns.js'
import { tableFormats } from './table.js'

/** Every form in which `qms metric` can answer. */
export const measurementFormats = { text: formatText, json: formatJson, csv: formatCsv } satisfies Record<
  string,
  (measurement: Measurement, today: string) => string
>

/** @returns such as `33.3 % (1 of 3)`; n/a where there is nothing to count */
export function figureInWords({ unit }: Metric, { value, n, numerator }: Figure): string {
  const amount = value === undefined ? 'n/a' : `${value}${unit === 'percent' ? ' %' : unit === 'days' ? ' days' : ''}`
  return numerator === undefined ? `${amount} (n = ${n})` : `${amount} (${numerator} of ${n})`
}

function formatText({ metric, period, figures }: Measurement, today: string): string {
  const width = widestOf(figures.map(({ label }) => label))
  const lines = figures.map((figure) => `  ${toColumn(figure.label, width)}  ${figureInWords(metric, figure)}`)
  return `${metric.title}, ${periodInWords(period)}, as of ${today}\n${lines.join('\n')}\n\n${metric.question}\nComputed as: ${metric.formula}.\n${metric.population}\n`
}

function formatJson({ metric: { id, title, unit, direction }, period, figures }: Measurement, today: string): string {
  const answer = {
    version: 1,
    metric: id,
    title,
    unit,
    direction,
    today,
    period,
    figures: figures.map(figureAsJson),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

function formatCsv(measurement: Measurement): string {
  return tableFormats.csv(measurementTable(measurement))
}

/** @returns a row a figure, with what it rests on, and the rows that it counts where a report lists them */
export function measurementTable({ metric, figures }: Measurement): Table {
  const number = (value: number | undefined): Cell => (value === undefined ? NO_CELL : { kind: 'number', value })
  const hasRows = figures.some(({ rows }) => rows)
  return {
    title: metric.title,
    columns: [
      { id: 'figure', label: 'figure', kind: 'choice' },
      { id: 'value', label: `value${unitInWords(metric)}`, kind: 'number' },
      { id: 'counted', label: 'counted', kind: 'number' },
      { id: 'n', label: 'n', kind: 'number' },
      ...(hasRows ? [{ id: 'rows', label: 'what it counts', kind: 'rows' } as const] : []),
    ],
    rows: figures.map(({ id, label, value, numerator, n, rows }) => ({
      figure: choiceCell(id, label),
      value: value === undefined ? textCell('n/a') : number(value),
      counted: number(numerator),
      n: number(n),
      ...(rows ? { rows: { kind: 'rows', rows } } : {}),
    })),
  }
}

/** A figure without a value says so: null. */
export function figureAsJson({ value, ...figure }: Figure) {
  return { ...figure, value: value ?? null }
}

/** @returns such as ` %`, to stand after the label of a column */
export function unitInWords({ unit }: Metric): string {
  return unit === 'percent' ? ' %' : unit === 'days' ? ' (days)' : ''
}
