import type { Word } from './block.js'
import { commonPairs, type Pair } from './common-pairs.js'
import { SIMILAR, similarity, wordBag } from './similarity.js'

/** An item of the earlier sequence, of the later one, or of both. */
export type Aligned<Item> =
  | { readonly before: Item; readonly after: Item }
  | { readonly before: Item; readonly after?: never }
  | { readonly before?: never; readonly after: Item }

/** What makes two items versions of one. */
export interface Likeness<Item> {
  /** From strict to loose: the next is asked only about what lies between items that an earlier one paired. */
  readonly keys: readonly ((item: Item) => string)[]
  readonly words: (item: Item) => readonly Word[]
  readonly mayPair: (before: Item, after: Item) => boolean
}

const MAX_EDITS = 600

/** Pairs two sequences without changing the order of either. What left comes before what came in its place. */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: Likeness<Item>,
): Aligned<Item>[] {
  if (before.length === 0) return after.map((item) => ({ after: item }))
  if (after.length === 0) return before.map((item) => ({ before: item }))
  const [key, ...keys] = likeness.keys
  if (!key) return between(before, after, similarPairs(before, after, likeness), apart)
  const pairs = commonPairs(before.map(key), after.map(key), MAX_EDITS)
  return between(before, after, pairs, (left, right) => align(left, right, { ...likeness, keys }))
}

type Aligner<Item> = (before: readonly Item[], after: readonly Item[]) => Aligned<Item>[]

function apart<Item>(before: readonly Item[], after: readonly Item[]): Aligned<Item>[] {
  return [...before.map((item) => ({ before: item })), ...after.map((item) => ({ after: item }))]
}

/** Puts the pairs in order, and between them whatever `alignGap` makes of the rest. */
function between<Item>(
  before: readonly Item[],
  after: readonly Item[],
  pairs: readonly Pair[],
  alignGap: Aligner<Item>,
): Aligned<Item>[] {
  const aligned: Aligned<Item>[] = []
  let [start, startAfter] = [0, 0]
  for (const [i, j] of pairs) {
    aligned.push(...alignGap(before.slice(start, i), after.slice(startAfter, j)))
    aligned.push({ before: before[i] as Item, after: after[j] as Item })
    start = i + 1
    startAfter = j + 1
  }
  return [...aligned, ...alignGap(before.slice(start), after.slice(startAfter))]
}

/** All are compared with all only within stretches of this length: a text may have thousands of paragraphs. */
const STRETCH = 40

function similarPairs<Item>(before: readonly Item[], after: readonly Item[], likeness: Likeness<Item>): Pair[] {
  const stretches = Math.ceil(Math.max(before.length, after.length) / STRETCH)
  return Array.from({ length: stretches }, (_, stretch) => {
    const [i, j] = [cut(before, stretch, stretches), cut(after, stretch, stretches)]
    const pairs = bestPairs(
      before.slice(i, cut(before, stretch + 1, stretches)),
      after.slice(j, cut(after, stretch + 1, stretches)),
      likeness,
    )
    return pairs.map(([left, right]): Pair => [i + left, j + right])
  }).flat()
}

function cut(items: readonly unknown[], stretch: number, stretches: number): number {
  return Math.floor((items.length * stretch) / stretches)
}

/** Of all ways to pair similar items in order, the one with the greatest likeness in sum. */
function bestPairs<Item>(before: readonly Item[], after: readonly Item[], likeness: Likeness<Item>): Pair[] {
  const bags = after.map((item) => wordBag(likeness.words(item)))
  const alike = before.map((item) => {
    const bag = wordBag(likeness.words(item))
    return after.map((other, j) => (likeness.mayPair(item, other) ? similarity(bag, bags[j] as typeof bag) : 0))
  })
  const score = (i: number, j: number) => best[i]?.[j] ?? 0
  const paired = (i: number, j: number) => {
    const value = alike[i]?.[j] ?? 0
    return value < SIMILAR ? 0 : value + score(i + 1, j + 1)
  }
  const best: number[][] = before.map(() => [])
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = Math.max(paired(i, j), score(i + 1, j), score(i, j + 1))
  const pairs: Pair[] = []
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (paired(i, j) > 0 && paired(i, j) === score(i, j)) pairs.push([i++, j++])
    else if (score(i + 1, j) === score(i, j)) i++
    else j++
  }
  return pairs
}
