import type { Indicator } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { type ChartKind, chartKinds } from '../../core/statistics/chart-kinds.js'
import type { ChartBaseline } from '../../core/statistics/control-chart.js'
import { type JudgedSeries, judgeSeries } from '../../core/statistics/judge-series.js'
import type { IndicatorPoint } from './indicator-point.js'
import { unitFactor } from './unit-factor.js'

/** A series on the chart that its indicator asks for. */
export interface JudgedIndicator {
  readonly kind: ChartKind
  readonly judged: JudgedSeries
  /** By what its values are multiplied to be in the unit of the indicator. */
  readonly factor: number
}

/** @returns what the series says: whether it is stable, and which points are signals */
export function judgeIndicator(
  { settings }: Qms,
  indicator: Indicator,
  points: readonly IndicatorPoint[],
): JudgedIndicator {
  const ratio = unitFactor(indicator.unit)
  const isRatio = points.some(({ value }) => value !== undefined) && points.every(hasParts)
  const id = indicator.chart ?? (isRatio ? (ratio === 100 ? 'share' : 'rate') : 'individuals')
  const kind = chartKinds[id]
  const judged = judgeSeries(kind, points, settings.signals.tests, baselineOf(indicator, points))
  return { kind, judged, factor: id === 'share' || id === 'rate' ? ratio : 1 }
}

function hasParts({ value, numerator, n }: IndicatorPoint): boolean {
  return value === undefined || (numerator !== undefined && n !== undefined)
}

/** The last one that was chosen, in points. */
function baselineOf({ baselines = [] }: Indicator, points: readonly IndicatorPoint[]): ChartBaseline | undefined {
  const { from, until } = baselines.at(-1) ?? {}
  if (from === undefined || until === undefined) return undefined
  const within = points.flatMap(({ on }, index) => (on >= from && on <= until ? index : []))
  return { from: within[0] ?? 0, to: within.at(-1) ?? -1 }
}
