import type { Metric } from '../../core/model/metric.js'
import { mean } from '../../core/values/statistics.js'

/** Where a figure is heading: whether its last months were better than those before. */
export type FigureTrend = 'better' | 'worse' | 'unchanged'

/** Months on each side of the comparison: one month alone is chance. */
const MONTHS = 3
/** Less is noise. */
const LEAST_CHANGE = 0.02

/** @param values by month, the last one last @returns undefined while there are too few of them, or no way is better */
export function headingOf(
  { direction }: Pick<Metric, 'direction'>,
  values: readonly (number | undefined)[],
): FigureTrend | undefined {
  const measured = values.filter((value) => value !== undefined)
  if (direction === 'target' || measured.length < 2 * MONTHS) return undefined
  const now = mean(measured.slice(-MONTHS)) ?? 0
  const before = mean(measured.slice(-2 * MONTHS, -MONTHS)) ?? 0
  if (Math.abs(now - before) <= Math.abs(before) * LEAST_CHANGE) return 'unchanged'
  return now > before === (direction === 'higher') ? 'better' : 'worse'
}
