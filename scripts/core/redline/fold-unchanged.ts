/** Items to show, or how many are left out because they did not change. */
export interface Segment<Item> {
  readonly isFolded: boolean
  readonly items: readonly Item[]
}

/**
 * Folds segments of unchanged items that are longer than the context would be.
 *
 * @param context how many unchanged items stay beside a change, so that it can be understood
 */
export function foldUnchanged<Item>(
  items: readonly Item[],
  isUnchanged: (item: Item) => boolean,
  context: number,
): Segment<Item>[] {
  const changed = items.map((item) => !isUnchanged(item))
  const isNear = new Array<boolean>(items.length).fill(false)
  for (const [index, isChanged] of changed.entries())
    if (isChanged) isNear.fill(true, Math.max(0, index - context), index + context + 1)
  const segments: { isFolded: boolean; items: Item[] }[] = []
  for (const [index, item] of items.entries()) {
    const isFolded = !isNear[index]
    const last = segments.at(-1)
    if (last?.isFolded === isFolded) last.items.push(item)
    else segments.push({ isFolded, items: [item] })
  }
  return segments.map(({ isFolded, items }) => ({ isFolded: isFolded && items.length > context, items }))
}
