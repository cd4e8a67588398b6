import type { Word } from './block.js'

/** How often each word occurs, whatever its case. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** From here on, two texts are versions of one text. */
export const SIMILAR = 0.5

export function wordBag(words: readonly Word[]): WordBag {
  const counts = new Map<string, number>()
  let size = 0
  for (const { text, isTarget } of words) {
    if (isTarget || !/[\p{L}\p{N}]/u.test(text)) continue
    const word = text.toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
    size++
  }
  return { counts, size }
}

/** @returns the share of words in common, from 0 to 1 (Dice's coefficient) */
export function similarity(a: WordBag, b: WordBag): number {
  const size = a.size + b.size
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a]
  if (few.size === 0 || (2 * Math.min(a.size, b.size)) / size < SIMILAR) return 0
  let common = 0
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0)
  return (2 * common) / size
}
