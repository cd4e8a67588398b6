import { once } from '../../core/values/once.js'
import type { SearchFrame } from './search-index.js'
import { foldText, identifierKey, searchWordsOf } from './search-words.js'

/** What a question asks for. */
interface Query {
  /** The words that are looked for. */
  readonly words: readonly string[]
  /** The entries whose identifier or number it gives, the best first. */
  readonly named: readonly number[]
}

/** More is no question but a text. */
const MOST_LETTERS = 300
const MOST_WORDS = 12
const WRITTEN_ID = /\p{L}{1,6}[\s._/-]*\p{N}+(?:[\s._/-]+\p{N}+)*/giu
const WRITTEN_CLAUSE = /(?<![\p{L}\p{N}.])\p{N}{1,2}(?:[.,]\p{N}{1,2}){0,4}(?![\p{L}\p{N}])/gu

/** @returns what a question asks for: identifiers and numbers of clauses in any spelling, and words without those that say nothing */
export function readQuery(frame: SearchFrame, question: string): Query {
  const { language, stopWords, clauseWords } = frame.words
  const text = foldText(question.slice(0, MOST_LETTERS), language)
  const ids = idsIn(frame, text)
  const without = ids.reduce((rest, { written }) => rest.replace(written, ' '), text)
  const clauses = ids.length > 0 ? [] : clausesIn(frame, without, clauseWords)
  const rest = clauses.reduce((left, { written }) => left.replace(written, ' '), without)
  const idle = new Set([...stopWords, ...(clauses.length > 0 ? [...clauseWords, '9001'] : [])])
  const all = [...new Set(searchWordsOf(rest, language))]
  const words = all.filter((word) => !idle.has(word))
  const said = words.length > 0 || clauses.length + ids.length > 0 ? words : all
  return {
    words: [...ids.map(({ key }) => key), ...clauses.map(({ key }) => key), ...said].slice(0, MOST_WORDS),
    named: [...ids, ...clauses].flatMap(({ entries }) => entries),
  }
}

interface Named {
  readonly written: string
  readonly key: string
  readonly entries: readonly number[]
}

function idsIn(frame: SearchFrame, text: string): readonly Named[] {
  const whole = text.trim()
  const written = [whole, ...(text.match(WRITTEN_ID) ?? [])]
  const wanted = new Map(
    written.flatMap((one) => [one, one.replace(/\s.*$/u, '')]).map((one) => [identifierKey(one), one]),
  )
  const squashed = new Map([...wanted].map(([key, one]) => [key.replaceAll('-', ''), one]))
  return identifiersOf(frame).flatMap(({ number, key, letters }) => {
    const one = wanted.get(key) ?? squashed.get(letters)
    return one === undefined ? [] : [{ written: one, key, entries: [number] }]
  })
}

/** Of all entries that have a number in their identifier, but for clauses. */
const identifiersOf = once(({ entries }: SearchFrame) =>
  [...entries.entries()].flatMap(([number, { id = '', kind }]) => {
    if (kind === 'clause' || !/\p{N}/u.test(id)) return []
    return [{ number, key: identifierKey(id), letters: id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') }]
  }),
)

function clausesIn({ entries }: SearchFrame, text: string, clauseWords: readonly string[]): readonly Named[] {
  const isAsked = clauseWords.some((word) => text.includes(word)) || /^\W*[\d.,]+\W*$/.test(text)
  return (text.match(WRITTEN_CLAUSE) ?? []).flatMap((written) => {
    const key = written.replaceAll(',', '.')
    if (!isAsked && !key.includes('.')) return []
    const numbers = [...entries.entries()].filter(([, { kind, id }]) => kind === 'clause' && id === key)
    const sorted = numbers.sort(([, a], [, b]) => (b.weight ?? 1) - (a.weight ?? 1))
    return sorted.length > 0 ? [{ written, key, entries: sorted.map(([number]) => number) }] : []
  })
}
