import { figureInWords } from '../../core/format/index.js'
import { addMonths, type CalendarDate } from '../../core/model/date.js'
import type { Figure, Metric } from '../../core/model/metric.js'
import { periodInWords } from '../../core/model/period.js'
import type { Qms } from '../../core/model/qms.js'
import { measure } from '../../core/run/measure.js'
import type { BuildPages } from './build-pages.js'

/** What is computed from records, each figure with what it rests on. */
export interface MetricsPage {
  readonly path: string
  readonly title: string
  readonly metrics: readonly MetricView[]
}

export interface MetricView extends Pick<Metric, 'id' | 'title' | 'question' | 'formula' | 'population' | 'clauses'> {
  readonly period: string
  readonly whole: FigureView
  readonly parts: readonly FigureView[]
  /** The whole, month by month, the latest last. */
  readonly months: readonly FigureView[]
}

interface FigureView {
  readonly label: string
  readonly text: string
}

/** Its figures count documents of every class. */
export const metricsPages: BuildPages<MetricsPage> = ({ publication: { current, options }, metrics }) =>
  options.audience === undefined
    ? [{ path: 'metrics.html', title: 'Metrics', metrics: metrics.map((metric) => viewMetric(metric, current)) }]
    : []

function viewMetric(metric: Metric, qms: Qms): MetricView {
  const { id, title, question, formula, population, clauses } = metric
  const { period, figures } = measure(metric, qms)
  const [whole, ...parts] = figures.map((figure) => viewFigure(metric, figure))
  return {
    ...{ id, title, question, formula, population, clauses },
    period: periodInWords(period),
    whole: whole ?? { label: title, text: 'n/a' },
    parts,
    months: lastMonths(qms.today).map((month) => viewMonth(metric, qms, month)),
  }
}

function viewMonth(metric: Metric, qms: Qms, month: string): FigureView {
  const [whole] = measure(metric, qms, { period: month }).figures
  return { label: month, text: whole ? figureInWords(metric, whole) : 'n/a' }
}

function viewFigure(metric: Metric, figure: Figure): FigureView {
  return { label: figure.label, text: figureInWords(metric, figure) }
}

/** @returns the twelve months up to a day, as `2026-11` */
function lastMonths(today: CalendarDate): readonly string[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: 12 }, (_month, index) => addMonths(first, index - 11).slice(0, 7))
}
