import type { ChartKind } from './chart-kinds.js'
import { buildControlChart, type ChartBaseline, type ControlChart } from './control-chart.js'
import type { Observation } from './observation.js'
import { buildRunChart, type RunChart } from './run-chart.js'

/** A series on the chart that fits it. */
export type JudgedSeries =
  | { readonly control: ControlChart; readonly run?: undefined }
  | { readonly run: RunChart; readonly why: WhyNoLimits; readonly control?: undefined }

/** Why there is a run chart instead of limits. */
export type WhyNoLimits = 'few-values' | 'short-baseline' | 'no-variation'

/** From here on there are limits, and these are of the first so many. */
export const ENOUGH_FOR_LIMITS = 20
/** Limits from fewer would be chance themselves. */
export const SHORTEST_BASELINE = 10

/** @param baseline the points that were chosen; without it the first twenty values, however many follow */
export function judgeSeries(
  kind: ChartKind,
  observations: readonly Observation[],
  tests: readonly number[],
  baseline?: ChartBaseline,
): JudgedSeries {
  const values = observations.map(kind.valueOf)
  const run = (why: WhyNoLimits): JudgedSeries => ({ run: buildRunChart(values), why })
  const measured = values.flatMap((value, index) => (value === undefined ? [] : index))
  if (measured.length < ENOUGH_FOR_LIMITS) return run('few-values')
  const chosen = baseline ?? { from: measured[0] ?? 0, to: measured[ENOUGH_FOR_LIMITS - 1] ?? 0 }
  const within = measured.filter((index) => index >= chosen.from && index <= chosen.to)
  if (within.length < SHORTEST_BASELINE) return run('short-baseline')
  const control = buildControlChart(kind, observations, chosen, tests)
  return control ? { control } : run('no-variation')
}
