import type { Figure, Metric, PeriodMeasured } from '../../core/model/metric.js'
import type { Observation } from '../../core/statistics/observation.js'
import { addDays } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import type { IndicatorPoint } from './indicator-point.js'

/** What a metric says of a period as a point of a series: the whole, without its parts; why there is no value is its note. */
export function metricPoint(
  metric: Metric,
  { period, isOpen, figures }: PeriodMeasured,
  label: string,
): Omit<IndicatorPoint, 'target' | 'isOff'> {
  const [whole] = figures
  const { value, why, rows, behind = [] } = whole ?? {}
  return {
    label,
    on: addDays(period.until, -1),
    behind,
    ...defined({ value, rows, note: why }),
    ...(value === undefined && why === undefined && { isEmpty: true }),
    ...partsOf(metric, whole),
    ...(isOpen && { isOpen }),
  }
}

/** Of a share or a rate of what can be counted; a ratio of other amounts, such as money or scores, is one value. */
function partsOf(
  metric: Metric,
  { numerator, denominator, n, isShare, unit = metric.unit }: Partial<Figure> = {},
): Observation {
  if (numerator === undefined) return {}
  const isCounted = denominator === undefined || isShare || unit.startsWith('per ')
  return isCounted ? defined({ numerator, n: denominator ?? n }) : {}
}
