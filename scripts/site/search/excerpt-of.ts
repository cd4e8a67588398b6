import type { SearchFrame, SearchSection } from './search-index.js'
import { foldText } from './search-words.js'
import { wordStem } from './word-stem.js'

/** The place of a text that says most about what was looked for. */
export interface Excerpt {
  /** Of its heading, if there is one. */
  readonly anchor?: string
  readonly heading?: string
  /** Pieces of text in their order; marked are those that were looked for. */
  readonly pieces: readonly { readonly text: string; readonly isMarked: boolean }[]
}

const MOST_LETTERS = 180
const BEFORE = 50
const WORD = /[\p{L}\p{N}]+/gu

/** @param words that were looked for. @returns undefined when the text has none of them */
export function excerptOf(
  sections: readonly SearchSection[],
  words: readonly string[],
  { words: { language, endings } }: SearchFrame,
): Excerpt | undefined {
  const wanted = words.map((word) => ({ word, stem: wordStem(word, endings) }))
  const isWanted = (written: string) => {
    const folded = foldText(written, language)
    return wanted.find(({ word, stem }) => folded.startsWith(word) || wordStem(folded, endings) === stem)?.word
  }
  let best: { section: SearchSection; at: number; worth: number } | undefined
  for (const section of sections) {
    const inHeading = new Set((section.heading?.match(WORD) ?? []).map(isWanted))
    const places = [...section.text.matchAll(WORD)].flatMap((match) => {
      const word = isWanted(match[0])
      return word === undefined ? [] : [{ word, at: match.index }]
    })
    const all = new Set([...inHeading, ...places.map(({ word }) => word)])
    all.delete(undefined)
    const worth = all.size + inHeading.size / 10
    if (all.size === 0 || worth <= (best?.worth ?? 0)) continue
    best = { section, worth, at: densest(places) }
  }
  if (!best) return undefined
  const { anchor, heading, text } = best.section
  const pieces = marked(cutOut(text, best.at), (word) => isWanted(word) !== undefined)
  return { ...(anchor !== undefined && { anchor }), ...(heading !== undefined && { heading }), pieces }
}

/** @returns where the most different words are near each other */
function densest(places: readonly { readonly word: string; readonly at: number }[]): number {
  let best = { at: places[0]?.at ?? 0, count: 0 }
  for (const { at } of places.slice(0, 200)) {
    const near = places.filter((other) => other.at >= at && other.at < at + MOST_LETTERS - BEFORE)
    const { size } = new Set(near.map(({ word }) => word))
    if (size > best.count) best = { at, count: size }
  }
  return best.at
}

function cutOut(text: string, at: number): string {
  const from = at <= BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE / 2) + 1
  const end = from + MOST_LETTERS >= text.length ? text.length : text.lastIndexOf(' ', from + MOST_LETTERS)
  const until = end > from ? end : from + MOST_LETTERS
  return `${from > 0 ? '… ' : ''}${text.slice(from, until)}${until < text.length ? ' …' : ''}`
}

function marked(text: string, isMarked: (word: string) => boolean): Excerpt['pieces'] {
  const pieces: { text: string; isMarked: boolean }[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isMarked(word)) continue
    if (index > end) pieces.push({ text: text.slice(end, index), isMarked: false })
    pieces.push({ text: word, isMarked: true })
    end = index + word.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false })
  return pieces
}
