import { nearestWord } from './nearest-word.js'
import { readQuery } from './read-query.js'
import type { IndexPart, KnownWords, SearchEntry, SearchFrame, SearchKind } from './search-index.js'
import { searchWordsOf } from './search-words.js'
import { splitWord } from './split-word.js'
import { wordStem } from './word-stem.js'

/** What a search reads, each file only when it is needed. */
export interface SearchFiles {
  readonly frame: SearchFrame
  readPart(number: number): Promise<IndexPart>
  readKnownWords(): Promise<KnownWords>
}

export interface Answer {
  readonly entry: SearchEntry
  /** Its place in the index. */
  readonly number: number
  readonly score: number
}

export interface Answers {
  /** The best first. */
  readonly found: readonly Answer[]
  /** The words that were looked for, if some of those that were typed are misspelled. */
  readonly correctedTo?: string
  /** Words that were typed and are nowhere. */
  readonly unknown: readonly string[]
  /** What the results were found by, to be marked in texts. */
  readonly words: readonly string[]
}

/** What people mean more often, other things being equal. */
const KIND_COUNTS: Readonly<Record<SearchKind, number>> = {
  document: 1,
  role: 0.65,
  person: 1,
  page: 0.6,
  list: 0.4,
  clause: 0.35,
  record: 0.15,
}
const PLURAL = 0.95
const SAME_STEM = 0.75
const BEGINS_ALIKE = 0.75
/** A word of two letters begins too many. */
const LEAST_LETTERS_OF_BEGINNING = 3
const EXACT = 1_000_000

/** @returns what a question finds, in the same order for the same index */
export async function answerQuery(files: SearchFiles, question: string): Promise<Answers> {
  const { frame } = files
  const { words, named } = readQuery(frame, question)
  const looked = await Promise.all(words.map((word, at) => lookUp(files, word, at === words.length - 1)))
  const { terms, corrected, unknown } = await withoutMistakes(files, looked)
  const scores = scoreAll(frame, terms)
  for (const [rank, number] of named.entries()) scores.set(number, EXACT - rank)
  const found = [...scores]
    .map(([number, score]) => ({ number, score, entry: frame.entries[number] as SearchEntry }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
  return {
    found: oncePerPage(found),
    ...(corrected && terms.length > 0 && { correctedTo: terms.map(({ word }) => word).join(' ') }),
    unknown,
    words: terms.map(({ word }) => word),
  }
}

/** An entry of a register and its page are one result, the better of both. Clauses are what is asked for. */
function oncePerPage(found: readonly Answer[]): readonly Answer[] {
  const seen = new Set<string>()
  return found.filter(({ entry: { kind, path } }) => {
    const page = kind === 'clause' ? path : path.replace(/#.*$/, '')
    const isFirst = !seen.has(page)
    seen.add(page)
    return isFirst
  })
}

/** A word of a question, and how much it says about which entries. */
interface Term {
  readonly word: string
  readonly entries: ReadonlyMap<number, number>
}

async function lookUp({ frame, readPart }: SearchFiles, word: string, isLast: boolean): Promise<Term> {
  const { endings } = frame.words
  const stem = wordStem(word, endings)
  const isUnfinished = word.length >= (isLast ? 1 : LEAST_LETTERS_OF_BEGINNING)
  const beginning = word.length < LEAST_LETTERS_OF_BEGINNING ? word : stem
  const most = word.length === 1 ? 1 : MOST_PARTS
  const parts = await Promise.all(partsWith(frame.parts, beginning).slice(0, most).map(readPart))
  const entries = new Map<number, number>()
  for (const [one, pairs] of parts.flatMap((part) => Object.entries(part))) {
    const likeness = likenessOf(one, word, stem, endings, isUnfinished)
    if (likeness === 0) continue
    for (let at = 0; at < pairs.length; at += 2) {
      const entry = pairs[at] ?? 0
      entries.set(entry, Math.max(entries.get(entry) ?? 0, (pairs[at + 1] ?? 0) * likeness))
    }
  }
  return { word, entries }
}

function likenessOf(
  one: string,
  word: string,
  stem: string,
  endings: readonly string[],
  isUnfinished: boolean,
): number {
  if (one === word) return 1
  if (!one.startsWith(stem) && !one.startsWith(word)) return 0
  if (wordStem(one, endings) === stem) return Math.abs(one.length - word.length) < 3 ? PLURAL : SAME_STEM
  return isUnfinished && one.startsWith(word) ? BEGINS_ALIKE * Math.sqrt(word.length / one.length) : 0
}

const MOST_PARTS = 4

/** @returns the numbers of the parts that have the words with a beginning */
function partsWith(firstWords: readonly string[], beginning: string): readonly number[] {
  const end = `${beginning}\uffff`
  return firstWords
    .map((first, number) => ({ number, first, next: firstWords[number + 1] }))
    .filter(({ first, next }) => first <= end && (next === undefined || next > beginning))
    .map(({ number }) => number)
}

/** A compound word that only lists and clauses have is also looked for by its parts. */
function isInDocument({ entries }: SearchFrame, term: Term): boolean {
  return [...term.entries.keys()].some((number) => entries[number]?.kind === 'document')
}

/** Words that are nowhere are taken as two words written together, as the end of longer words, or as misspelled. */
async function withoutMistakes(
  files: SearchFiles,
  looked: readonly Term[],
): Promise<{ terms: readonly Term[]; corrected: boolean; unknown: readonly string[] }> {
  const { joints } = files.frame.words
  const isNowhere = ({ entries }: Term) => entries.size === 0
  const isToSplit = (term: Term) => joints !== undefined && !isNowhere(term) && !isInDocument(files.frame, term)
  if (!looked.some((term) => isNowhere(term) || isToSplit(term)))
    return { terms: looked, corrected: false, unknown: [] }
  const known = await files.readKnownWords()
  const all = new Set([...known.ofTitles, ...known.others])
  const { endings } = files.frame.words
  const stems = new Set([...all].map((word) => wordStem(word, endings)))
  const isKnown = (word: string) => all.has(word) || (word.length > 4 && stems.has(wordStem(word, endings)))
  const terms: Term[] = []
  const unknown: string[] = []
  let corrected = false
  for (const term of looked) {
    const isFound = !isNowhere(term)
    if (isFound) terms.push(term)
    if (isFound && !isToSplit(term)) continue
    const parts = splitWord(term.word, (word) => word !== term.word && isKnown(word), joints ?? [''])
    if (isFound) {
      for (const word of parts ?? []) terms.push(await lookUp(files, word, false))
      continue
    }
    const ends = parts || !joints ? [] : wordsThatEnd([...all], term.word)
    const nearest = nearestWord(term.word, known)
    const meant = parts ?? (ends.length > 0 ? ends : nearest ? [nearest] : [])
    for (const word of meant) terms.push(await lookUp(files, word, false))
    if (meant.length === 0) unknown.push(term.word)
    else if (!parts && ends.length === 0) corrected = true
  }
  return { terms, corrected, unknown }
}

const LEAST_LETTERS_OF_END = 5
const MOST_WITH_END = 3

/** `Prüfprotokolle` for who looks for `Protokolle`. */
function wordsThatEnd(words: readonly string[], end: string): readonly string[] {
  return end.length < LEAST_LETTERS_OF_END ? [] : words.filter((word) => word.endsWith(end)).slice(0, MOST_WITH_END)
}

/** Titles further down are not compared: they cannot come first, and a phone has to do it at each key. */
const MOST_TITLES = 100

function scoreAll(frame: SearchFrame, terms: readonly Term[]): Map<number, number> {
  const { entries } = frame
  const rarities = terms.map((term) =>
    Math.log(1 + (entries.length - term.entries.size + 0.5) / (term.entries.size + 0.5)),
  )
  const sum = rarities.reduce((total, one) => total + one, 0)
  const scores = new Map<number, { score: number; matched: number }>()
  for (const [at, term] of terms.entries()) {
    const rarity = rarities[at] ?? 0
    for (const [entry, weight] of term.entries) {
      const { score, matched } = scores.get(entry) ?? { score: 0, matched: 0 }
      scores.set(entry, { score: score + rarity * Math.sqrt(weight), matched: matched + rarity })
    }
  }
  const ranked = [...scores].map(([number, { score, matched }]) => {
    const { kind, weight = 1 } = entries[number] as SearchEntry
    return [number, score * (matched / sum) ** 2 * KIND_COUNTS[kind] * weight] as const
  })
  ranked.sort(([a, most], [b, least]) => least - most || a - b)
  return new Map(
    ranked.map(([number, score], rank) => {
      if (rank >= MOST_TITLES) return [number, score]
      return [number, score * (1 + sharedWithTitle(frame, entries[number] as SearchEntry, terms))]
    }),
  )
}

/** @returns 1 for a title that is the question word for word, 0 for one that has none of its words */
function sharedWithTitle(
  { words: { language, endings } }: SearchFrame,
  { title }: SearchEntry,
  terms: readonly Term[],
): number {
  const words = [...new Set(searchWordsOf(title, language))]
  const shared = terms.reduce((sum, { word }) => {
    const stem = wordStem(word, endings)
    return sum + Math.max(0, ...words.map((one) => likenessOf(one, word, stem, endings, false)))
  }, 0)
  return (shared / Math.max(1, terms.length)) * (shared / Math.max(1, words.length)) ** 1.5
}
