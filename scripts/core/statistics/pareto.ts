/** A category of a Pareto chart, the most frequent first. */
export interface ParetoRow<Item> {
  readonly item: Item
  readonly count: number
  /** With all before it, of all: 0 to 1. */
  readonly cumulative: number
}

/** @returns the categories that occur, most frequent first; equal ones stay in their order */
export function pareto<Item>(
  counts: readonly { readonly item: Item; readonly count: number }[],
): readonly ParetoRow<Item>[] {
  const found = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const total = found.reduce((sum, { count }) => sum + count, 0)
  let sum = 0
  return found.map(({ item, count }) => {
    sum += count
    return { item, count, cumulative: sum / total }
  })
}
