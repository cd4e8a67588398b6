import type { InsightFigure } from '../model/insight.js'
import type { Metric } from '../model/metric.js'
import type { Qms } from '../model/qms.js'
import type { Period } from '../values/period.js'
import { noneRecorded } from './figures/none-recorded.js'
import { measurePeriod } from './measure.js'

/** @returns one figure of a metric for a period, as of its end; without a value where there is none of that time */
export function measureFigure(metric: Metric, qms: Qms, period: Period, id = 'all'): InsightFigure {
  const found = measurePeriod(metric, qms, period, {}).figures.find((one) => one.id === id)
  const figure = found ?? noneRecorded(id, metric.title, 'there is no figure of that time')
  return { title: metric.title, metric: metric.id, unit: figure.unit ?? metric.unit, period, figure }
}
