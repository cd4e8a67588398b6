import type { BodySection } from './block.js'
import type { Pair } from './common-pairs.js'

/**
 * Finds the fewest sections that must have moved for the order to have become what it is.
 * Subsections that moved with the section they belong to are not counted.
 *
 * @param pairs in the later order
 * @returns the earlier places of what stayed in order; the later places of what moved, with the earlier ones
 */
export function findMoved(
  pairs: readonly Pair[],
  after: readonly BodySection[],
): { readonly kept: ReadonlySet<number>; readonly moved: ReadonlyMap<number, number> } {
  const kept = longestIncreasing(pairs.map(([before]) => before))
  const depthOf = ([, place]: Pair) => after[place]?.depth ?? 0
  const moved = new Map<number, number>()
  let leader: Pair | undefined
  for (const [index, pair] of pairs.entries()) {
    if (kept.has(pair[0])) leader = undefined
    else {
      const follows = leader && depthOf(pair) > depthOf(leader) && pairs[index - 1]?.[0] === pair[0] - 1
      if (follows) continue
      leader = pair
      moved.set(pair[1], pair[0])
    }
  }
  return { kept, moved }
}

/** @returns a longest increasing subsequence, by patience sorting */
function longestIncreasing(numbers: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    previous[index] = tails[low - 1]
    tails[low] = index
  }
  const found = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) found.add(numbers[index] as number)
  return found
}

/** @returns where a section stood, as a reader would say it: `after “Scope”` */
export function placeInWords(place: number, sections: readonly BodySection[]): string {
  const depth = sections[place]?.depth ?? 0
  let nearest = sections[place - 1]
  for (let index = place - 1; nearest && nearest.depth > depth && index >= 0; index--) nearest = sections[index]
  if (nearest && nearest.depth > depth) nearest = sections[place - 1]
  if (!nearest || nearest.depth === 0) return 'at the beginning'
  const name = nearest.path.at(-1) ?? ''
  return nearest.depth < depth ? `first in “${name}”` : `after “${name}”`
}
