import { mean } from '../../../core/values/statistics.js'

/** What is remarkable about a series of counts. */
export type TrendFlag = 'rising' | 'above its limit' | 'new'

/**
 * @param counts of equal times, the last one that which is looked at
 * @returns whether the last one is more than chance explains
 */
export function trendFlags(counts: readonly number[]): readonly TrendFlag[] {
  const earlier = counts.slice(0, -1)
  const last = counts.at(-1) ?? 0
  const usual = mean(earlier) ?? 0
  if (last > 0 && usual === 0) return ['new']
  const [first = 0, second = 0] = counts.slice(-3)
  const isRising = first < second && second < last && last > usual + 2 * standardDeviation(earlier, usual)
  const isAbove = last > usual + 3 * Math.sqrt(usual)
  return [...(isRising ? (['rising'] as const) : []), ...(isAbove ? (['above its limit'] as const) : [])]
}

/** Of a sample: divided by one less than there are. */
function standardDeviation(values: readonly number[], around: number): number {
  const squares = values.reduce((sum, value) => sum + (value - around) ** 2, 0)
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1))
}
