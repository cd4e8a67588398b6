import { figureInWords } from '../../core/format/index.js'
import type { Figure, Metric, MonthOfTrend } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import { periodInWords } from '../../core/values/period.js'
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
export const metricsPages: BuildPages<MetricsPage> = ({ publication: { working, options }, metrics }) =>
  options.audience === undefined
    ? [{ path: 'metrics.html', title: 'Metrics', metrics: metrics.map((metric) => viewMetric(metric, working)) }]
    : []

function viewMetric(metric: Metric, working: Qms): MetricView {
  const { id, title, question, formula, population, clauses } = metric
  const { period, figures } = measure(metric, working)
  const [whole, ...parts] = figures.map((figure) => viewFigure(metric, figure))
  return {
    ...{ id, title, question, formula, population, clauses },
    period: periodInWords(period),
    whole: whole ?? { label: title, text: 'n/a' },
    parts,
    months: measureByMonth(metric, working).months.map((month) => viewMonth(metric, month)),
  }
}

function viewMonth(metric: Metric, { period, figures: [whole] }: MonthOfTrend): FigureView {
  return { label: period.from.slice(0, 7), text: whole ? figureInWords(metric, whole) : 'n/a' }
}

function viewFigure(metric: Metric, figure: Figure): FigureView {
  return { label: figure.label, text: figureInWords(metric, figure) }
}
