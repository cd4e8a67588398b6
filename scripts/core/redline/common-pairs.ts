import { diffArrays } from 'diff'

/** Places, in the earlier and in the later sequence, that hold the same. */
export type Pair = readonly [before: number, after: number]

/**
 * Finds a longest common subsequence. Empty keys are like nothing.
 *
 * @param maxEdits beyond so many differences only what is common at both ends is found: time grows with their square
 */
export function commonPairs(before: readonly string[], after: readonly string[], maxEdits: number): Pair[] {
  const [left, right] = [placesOf(before, new Set(after)), placesOf(after, new Set(before))]
  const changes = diffArrays(
    left.map((place) => before[place]),
    right.map((place) => after[place]),
    { maxEditLength: maxEdits },
  )
  if (!changes) return commonEnds(before, after)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (!added && !removed)
      for (let step = 0; step < count; step++) pairs.push([left[i + step] as number, right[j + step] as number])
    if (!added) i += count
    if (!removed) j += count
  }
  return pairs
}

/** What the other side does not have at all cannot be common, and would only cost time. */
function placesOf(keys: readonly string[], others: ReadonlySet<string>): number[] {
  return keys.flatMap((key, place) => (key !== '' && others.has(key) ? [place] : []))
}

function commonEnds(before: readonly string[], after: readonly string[]): Pair[] {
  const isSame = (i: number, j: number) => before[i] !== '' && before[i] === after[j]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isSame(start, start)) start++
  let end = 0
  while (end < shorter - start && isSame(before.length - 1 - end, after.length - 1 - end)) end++
  return [
    ...Array.from({ length: start }, (_, place): Pair => [place, place]),
    ...Array.from({ length: end }, (_, place): Pair => [before.length - end + place, after.length - end + place]),
  ]
}
