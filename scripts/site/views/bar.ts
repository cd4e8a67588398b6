/** One bar of a chart, leading to what it counts. */
export interface Bar {
  readonly label: string
  /** Where there is little room. */
  readonly short?: string
  readonly count: number
  /** Of the highest bar, 0 to 100. */
  readonly share: number
  /** Missing if there is nothing to see. */
  readonly path?: string
}

/** @returns the bars in the same order, each measured against the highest */
export function buildBars(
  counts: readonly (Omit<Bar, 'share' | 'path'> & { readonly path: string })[],
): readonly Bar[] {
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return counts.map(({ path, ...bar }) => ({
    ...bar,
    share: Math.round((bar.count * 100) / most),
    ...(bar.count > 0 && { path }),
  }))
}
