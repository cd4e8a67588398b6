import type { IndexPart, KnownWords, SearchEntry, SearchFrame, SearchText, Vocabulary } from './search-index.js'
import { foldText, identifierKey, searchWordsOf } from './search-words.js'
import { splitWord } from './split-word.js'
import { wordStem } from './word-stem.js'

/** The files of a search index, each a value to be written as JSON. */
export interface SearchIndex {
  readonly frame: SearchFrame
  readonly parts: readonly IndexPart[]
  readonly known: KnownWords
}

/** How much a word says about a page, by where it is. */
const WEIGHTS = { title: 10, keywords: 8, synonyms: 4, headings: 2.5, type: 1.5, text: 1 } as const

type Field = keyof typeof WEIGHTS

const ID_WEIGHT = 30
/** Of a part of a compound word, against the whole word. */
const PART_OF_WORD = 0.5
/** BM25: how soon more of the same word says no more, and how much the length of a text counts. */
const SATURATION = 1.2
const LENGTH_COUNTS = 0.35
/** Against the average. A clause has so few words that each would say too much. */
const SHORTEST = 0.7
const LONGEST = 1.6
/** Weights are written as whole numbers. */
const PRECISION = 10
/** Of a file with words, in numbers: some 30 KB. */
const PART_SIZE = 6_000
const LEAST_LETTERS_OF_COMPOUND = 9

/** @param texts in the order in which the index counts them. @returns the index of them, which is the same for the same texts */
export function buildSearchIndex(texts: readonly SearchText[], language: string, vocabulary: Vocabulary): SearchIndex {
  const words = (text: string) => searchWordsOf(text, language)
  const endings = vocabulary.endings.map((ending) => foldText(ending, language))
  const synonymsFor = synonymFinder(vocabulary.synonyms, (text) => words(text).map((word) => wordStem(word, endings)))
  const fields = texts.map((text) => fieldsOf(text, synonymsFor))
  const counted = fields.map((one) => mapFields(one, (value) => countWords(words(value))))
  const lengths = mapFields(WEIGHTS, (_, field) => average(counted.map((one) => one[field].total)))
  const { weights, found } = weigh(texts, counted, lengths)
  addPartsOfWords(weights, vocabulary.joints)
  const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = inParts(sorted)
  const { stopWords, clauseWords, joints } = vocabulary
  const foldAll = (all: readonly string[]) => all.map((word) => foldText(word, language))
  return {
    frame: {
      words: {
        language,
        stopWords: foldAll(stopWords),
        clauseWords: foldAll(clauseWords),
        endings,
        ...(joints && { joints }),
      },
      entries: texts.map(entryOf),
      parts: parts.map((part) => part[0]?.[0] ?? ''),
    },
    parts: parts.map((part) => Object.fromEntries(part.map(([word, entries]) => [word, pairs(entries)]))),
    known: knownWords(
      sorted.map(([word]) => word),
      found,
    ),
  }
}

function entryOf({ keywords: _, sections: __, ...entry }: SearchText): SearchEntry {
  return entry
}

function fieldsOf(text: SearchText, synonymsFor: (text: string) => readonly string[]): Record<Field, string> {
  const { title, type = '', keywords = [], sections } = text
  const headings = sections.flatMap(({ heading }) => heading ?? []).join('\n')
  const about = [title, type, ...keywords].join('\n')
  return {
    title,
    keywords: keywords.join('\n'),
    synonyms: synonymsFor(about).join('\n'),
    headings,
    type,
    text: sections.map((section) => section.text).join('\n'),
  }
}

/** @returns a function that names the other words for what a text names */
function synonymFinder(
  groups: Vocabulary['synonyms'],
  stems: (text: string) => readonly string[],
): (text: string) => readonly string[] {
  // With a space on both sides, so that a phrase is found only as whole words.
  const asPhrase = (text: string) => ` ${stems(text).join(' ')} `
  const known = groups.map((group) => group.map((phrase) => [phrase, asPhrase(phrase)] as const))
  return (text) => {
    const whole = asPhrase(text)
    const named = known.filter((group) => group.some(([, phrase]) => whole.includes(phrase)))
    return [...new Set(named.flatMap((group) => group.map(([phrase]) => phrase)))]
  }
}

interface CountedWords {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

function countWords(words: readonly string[]): CountedWords {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, total: words.length }
}

function mapFields<From, To>(
  fields: Readonly<Record<Field, From>>,
  map: (value: From, field: Field) => To,
): Record<Field, To> {
  const all = Object.keys(WEIGHTS) as Field[]
  return Object.fromEntries(all.map((field) => [field, map(fields[field], field)])) as Record<Field, To>
}

function average(numbers: readonly number[]): number {
  const some = numbers.filter((one) => one > 0)
  return some.reduce((sum, one) => sum + one, 0) / Math.max(1, some.length)
}

type Weights = Map<string, Map<number, number>>

function weigh(
  texts: readonly SearchText[],
  counted: readonly Record<Field, CountedWords>[],
  lengths: Readonly<Record<Field, number>>,
): { weights: Weights; found: ReadonlySet<string> } {
  const weights: Weights = new Map()
  const found = new Set<string>()
  const add = (word: string, entry: number, weight: number) => {
    const entries = weights.get(word) ?? new Map<number, number>()
    entries.set(entry, (entries.get(entry) ?? 0) + weight)
    weights.set(word, entries)
  }
  for (const [entry, fields] of counted.entries()) {
    const { id } = texts[entry] ?? {}
    if (id !== undefined) add(identifierKey(id), entry, ID_WEIGHT)
    for (const field of Object.keys(WEIGHTS) as Field[]) {
      const { counts, total } = fields[field]
      const ratio = Math.min(LONGEST, Math.max(SHORTEST, total / Math.max(1, lengths[field])))
      const length = 1 - LENGTH_COUNTS + LENGTH_COUNTS * ratio
      for (const [word, count] of counts) {
        add(word, entry, (WEIGHTS[field] * count * (1 + SATURATION)) / (count + SATURATION * length))
        if (field === 'title' || field === 'keywords') found.add(word)
      }
    }
  }
  return { weights, found }
}

/** Who looks for a part of a compound word finds the whole. */
function addPartsOfWords(weights: Weights, joints: Vocabulary['joints']): void {
  if (!joints) return
  const isKnown = (word: string) => weights.has(word)
  const compounds = [...weights.keys()].filter((word) => word.length >= LEAST_LETTERS_OF_COMPOUND)
  const splits = compounds.flatMap((word) => {
    const parts = splitWord(word, isKnown, joints)
    return parts ? [[word, parts] as const] : []
  })
  const written = new Map(splits.map(([word]) => [word, [...(weights.get(word) ?? [])]] as const))
  for (const [word, parts] of splits)
    for (const part of parts)
      for (const [entry, weight] of written.get(word) ?? []) {
        const entries = weights.get(part)
        if (entries) entries.set(entry, Math.max(entries.get(entry) ?? 0, weight * PART_OF_WORD))
      }
}

type SortedWords = readonly (readonly [word: string, entries: ReadonlyMap<number, number>])[]

/** Files of about the same size, so that a search loads only the few that it needs. */
function inParts(words: SortedWords): readonly SortedWords[] {
  const parts: (readonly [string, ReadonlyMap<number, number>])[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const one of words) {
    const needed = 2 * one[1].size + 3
    if (size + needed > PART_SIZE) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(one)
    size += needed
  }
  return parts
}

function pairs(entries: ReadonlyMap<number, number>): readonly number[] {
  return [...entries]
    .sort(([a], [b]) => a - b)
    .flatMap(([entry, weight]) => [entry, Math.max(1, Math.round(weight * PRECISION))])
}

function knownWords(words: readonly string[], ofTitles: ReadonlySet<string>): KnownWords {
  const plain = words.filter((word) => word.length > 3 && /^\p{L}+$/u.test(word))
  return { ofTitles: plain.filter((word) => ofTitles.has(word)), others: plain.filter((word) => !ofTitles.has(word)) }
}
