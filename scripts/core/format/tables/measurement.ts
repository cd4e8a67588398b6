import type { Figure, Measurement, Metric, PeriodMeasured } from '../../model/metric.js'
import { type Cell, choiceCell, NO_CELL, type Table, textCell } from '../../model/table.js'
import { addDays } from '../../values/date.js'
import { periodInWords } from '../../values/period.js'
import { toColumn, widestOf } from '../text/columns.js'
import { figureInWords, isTooFew, unitOf, unitOfColumn } from './figure-in-words.js'
import { tableFormats } from './table.js'

/** Every form in which `qms metric` can answer. */
export const measurementFormats = {
  text: formatText,
  json: formatJson,
  csv: formatCsv,
  markdown: formatMarkdown,
} satisfies Record<string, (measurement: Measurement, today: string) => string>

function formatText({ metric, figures, ...measured }: Measurement, today: string): string {
  const width = widestOf(figures.map(({ label }) => label))
  const lines = figures.map((figure) => `  ${toColumn(figure.label, width)}  ${figureInWords(metric, figure)}`)
  const shown =
    lines.length > 0
      ? lines
      : [
          `  ${measured.isOpen ? 'This period has not begun.' : 'Only the files as they were could tell: ask a commit of that time with --at.'}`,
        ]
  return `${metric.title}, ${measuredInWords(metric, measured)}, as of ${today}\n${shown.join('\n')}\n\n${metric.question}\nComputed as: ${metric.formula}.\n${metric.population}\n`
}

/** @returns the days of the period, or the one day of what says how things are */
function measuredInWords({ isState }: Metric, { period, isOpen }: Omit<PeriodMeasured, 'figures'>): string {
  const partial = isOpen ? ' (not over)' : ''
  return isState ? `end of ${addDays(period.until, -1)}${partial}` : `${periodInWords(period)}${partial}`
}

function formatJson({ metric, period, isOpen, figures }: Measurement, today: string): string {
  const { id, title, unit, direction } = metric
  const answer = {
    version: 1,
    metric: id,
    title,
    unit,
    direction,
    today,
    period,
    isOpen,
    figures: figures.map((figure) => figureAsJson(metric, figure)),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

function formatCsv(measurement: Measurement): string {
  return tableFormats.csv(measurementTable(measurement, numberCell))
}

function formatMarkdown(measurement: Measurement, today: string): string {
  const { metric } = measurement
  const table = tableFormats.markdown(measurementTable(measurement))
  return `**${metric.title}**, ${measuredInWords(metric, measurement)}, as of ${today}\n\n${table}\n${metric.question} Computed as: ${metric.formula}.\n`
}

/**
 * @param valueCell how a value is shown: for people, or as a bare number
 * @returns a row a figure, with what it rests on, and the rows that it counts where a report lists them
 */
export function measurementTable({ metric, figures }: Measurement, valueCell = shownValue): Table {
  const number = (value: number | undefined): Cell => (value === undefined ? NO_CELL : { kind: 'number', value })
  const hasRows = figures.some(({ rows }) => rows)
  const isMixed = new Set(figures.map((figure) => unitName(metric, figure))).size > 1
  return {
    title: metric.title,
    columns: [
      { id: 'figure', label: 'figure', kind: 'choice' },
      { id: 'value', label: `value${isMixed ? '' : unitOfColumn(metric, figures[0])}`, kind: 'number' },
      ...(isMixed ? [{ id: 'unit', label: 'unit', kind: 'choice' } as const] : []),
      { id: 'counted', label: 'counted', kind: 'number' },
      { id: 'n', label: 'n', kind: 'number' },
      ...(hasRows ? [{ id: 'rows', label: 'what it counts', kind: 'rows' } as const] : []),
    ],
    rows: figures.map((figure) => ({
      figure: choiceCell(figure.id, figure.label),
      value: valueCell(metric, figure),
      ...(isMixed ? { unit: choiceCell(unitName(metric, figure), unitName(metric, figure)) } : {}),
      counted: number(figure.numerator),
      n: number(figure.denominator ?? figure.n),
      ...(figure.rows ? { rows: { kind: 'rows', rows: figure.rows } } : {}),
    })),
  }
}

/** Of few things a percentage says more than is known: then the count alone is shown. */
export function shownValue(metric: Metric, figure: Figure): Cell {
  return isTooFew(metric, figure) ? textCell(`${figure.numerator} of ${figure.n}`) : numberCell(metric, figure)
}

export function numberCell(_metric: Metric, { value }: Figure): Cell {
  return value === undefined ? textCell('n/a') : { kind: 'number', value }
}

function unitName(metric: Metric, figure: Figure): string {
  return figure.currency ?? unitOf(metric, figure)
}

/** A figure without a value says so: null. */
export function figureAsJson(metric: Metric, { value, ...figure }: Figure) {
  return { ...figure, unit: unitOf(metric, figure), value: value ?? null }
}
