/**
 * Between two values it is interpolated: type 7, as in Excel’s PERCENTILE.INC, in R and in NumPy.
 *
 * @param percent 0 to 100; 50 is the median
 * @returns undefined of nothing
 */
export function percentile(values: readonly number[], percent: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const place = ((sorted.length - 1) * percent) / 100
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  return below === undefined || above === undefined ? undefined : below + (place - Math.floor(place)) * (above - below)
}
