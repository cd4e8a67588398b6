/** @returns the value that so many percent of the sorted values do not exceed, between two of them in proportion (type 7: as Excel's PERCENTILE.INC and R) */
export function percentile(sorted: readonly number[], percent: number): number | undefined {
  const position = ((sorted.length - 1) * percent) / 100
  const [below, above] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]]
  return below === undefined || above === undefined ? undefined : below + (above - below) * (position % 1)
}

/** @returns undefined of no values */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** @returns the value with so many decimal places; halves go away from zero */
export function rounded(value: number, places: number): number {
  const factor = 10 ** places
  // What looks like a half in decimals may lie a little below it in binary.
  const exact = Math.abs(value) * factor
  return Math.sign(value) * (Math.round(exact + exact * Number.EPSILON) / factor) || 0
}

/** @returns undefined of no values. There may be more values than a function takes as arguments. */
export function extent(values: readonly number[]): readonly [least: number, most: number] | undefined {
  const [first] = values
  if (first === undefined) return undefined
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [first, first],
  )
}
