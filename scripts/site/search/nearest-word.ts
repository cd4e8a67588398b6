import type { KnownWords } from './search-index.js'

/** Words of titles are more often meant than others. */
const HANDICAP = 0.6

/** @returns the known word that a misspelled one most likely means; undefined when none is near */
export function nearestWord(written: string, { ofTitles, others }: KnownWords): string | undefined {
  const limit = mostMistakes(written)
  if (limit === 0) return undefined
  let nearest: string | undefined
  let least = limit + 1
  const compare = (word: string, handicap: number) => {
    if (Math.abs(word.length - written.length) > limit) return
    const cost = mistakesBetween(written, word, limit) + handicap + (word[0] === written[0] ? 0 : 0.5)
    if (cost >= least) return
    least = cost
    nearest = word
  }
  for (const word of ofTitles) compare(word, 0)
  for (const word of others) compare(word, HANDICAP)
  return nearest
}

function mostMistakes({ length }: string): number {
  if (length < 4) return 0
  if (length < 6) return 1
  return length < 10 ? 2 : 3
}

/**
 * Letters too many, missing or wrong, and neighbours in the wrong order: optimal string alignment. A letter that is doubled
 * or not counts half.
 *
 * @param limit beyond it, the exact number does not matter
 */
function mistakesBetween(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const extra = (last[j] ?? 0) + (a[i - 1] === a[i - 2] ? 0.5 : 1)
      const missing = (row[j - 1] ?? 0) + (b[j - 1] === b[j - 2] ? 0.5 : 1)
      let least = Math.min(extra, missing, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
