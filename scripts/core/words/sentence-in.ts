import { escapeRegExp } from '../values/escape-reg-exp.js'
import { once } from '../values/once.js'
import { dateInWords, monthInWords } from './date-in-words.js'
import { daysInWords } from './days-in-words.js'
import { ENGLISH } from './language.js'
import type { Say } from './say.js'
import { fill, readPieces, type TextPiece } from './text-pieces.js'

/** In English, such as `31 March 2027`. */
const DATE = new RegExp(`^(\\d{1,2}) (${ENGLISH.months.join('|')}) (\\d{4})$`)

/** Of clauses, ids and names of types, such as `4.3, 6.2.1 and 19 more`. */
const NAMES = /^([\w.-]+(?:, [\w.-]+)*) (and|or) (?:(\d+) more|([\w.-]+))$/

/** Such as `2 behind, 1 missed and 3 reached`. */
const LIST = /(, | and )/

/** Such as `2026-05: above the upper limit; 2026-07: below the lower limit`. */
const LIST_OF_LONG_ITEMS = /(; )/

/** Of a record, such as `2026-06-09, closed`. */
const DATED = /^(\d{4}-\d\d-\d\d), (.+)$/

/** Of days, such as `2025-11-23 to 2026-11-22`. */
const SPAN = /^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/

/** How a sentence looks in English, and what the language says instead. */
interface Pattern {
  readonly english: RegExp
  readonly own: readonly TextPiece[]
  /** What is in each place. A name is in quotation marks, and stays. */
  readonly places: readonly ('name' | 'number' | 'text')[]
}

/**
 * Subjects make their sentences in English. A language knows the form of each, such as `{0} of {1} are in force.`, and
 * says it in its own order, with days as it writes them.
 * @returns a function that says a text of one sentence or several in the language; in English, where its form is not known
 */
export function sentenceIn(say: Say): (english: string) => string {
  const { language, term, date } = say
  const all = Object.entries(language.sentences).sort(([a], [b]) => Number(hasNoWord(a)) - Number(hasNoWord(b)))
  if (all.length === 0) return once((english: string) => daysInWords(english, say))
  const patterns = all.map(
    ([english, own]): Pattern => ({
      english: formOf(english),
      own: readPieces(own),
      places: [...english.matchAll(/(“?)\{\d+(:#)?\}/g)].map(([, quote, number]) =>
        quote ? 'name' : number ? 'number' : 'text',
      ),
    }),
  )
  const days = (text: string): string | undefined => {
    const [, from, to] = SPAN.exec(text) ?? []
    if (from && to) return say`${date(from)} to ${date(to)}`
    const [, on, state] = DATED.exec(text) ?? []
    return on && state && `${date(on)}, ${inForm(state) ?? state}`
  }
  const list = (text: string, between: RegExp): string | undefined => {
    const parts = text
      .split(between)
      .map((part, index) => (index % 2 === 0 ? inForm(part) : part.replace('and', language.and)))
    return parts.length > 1 && parts.every((part) => part !== undefined) ? parts.join('') : undefined
  }
  const names = (text: string): string | undefined => {
    const [, first, word, count, last = ''] = NAMES.exec(text) ?? []
    return first && `${first} ${word === 'or' ? language.or : language.and} ${count ? say`${count} more` : last}`
  }
  const dateOf = (text: string): string => {
    const [, day = '', name = '', year] = DATE.exec(text) ?? []
    if (year) return date(`${year}-${inTwo(ENGLISH.months.indexOf(name) + 1)}-${inTwo(Number(day))}`)
    return daysInWords(text, say)
  }
  const inForm = (english: string): string | undefined => {
    const own = language.sentences[english] ?? term(english)
    if (own !== english) return own
    for (const pattern of patterns) {
      const values = pattern.english.exec(english)?.slice(1)
      if (values)
        return fill(
          pattern.own,
          values.map((value, place) => valueIn[pattern.places[place] ?? 'text'](value)),
          language,
        ).join('')
    }
    return undefined
  }
  const valueIn = {
    name: (text: string) => text,
    number: (text: string) => text.replace('.', language.decimal),
    text: (text: string) =>
      list(text, LIST_OF_LONG_ITEMS) ?? inForm(text) ?? names(text) ?? list(text, LIST) ?? dateOf(text),
  }
  return once((english: string) => {
    const own = term(english)
    if (own !== english) return own
    const sentences = english.split(NEXT)
    return sentences.map((one) => inForm(one) ?? days(one) ?? daysInWords(one, inEnglish)).join(' ')
  })
}

const inEnglish = { date: dateInWords, month: monthInWords }

/** Where the next sentence begins. */
const NEXT = /(?<=[.!?]) (?=[\p{Lu}\d])/u

/** A form such as `{0} ({1})` fits nearly everything, so it comes last. */
function hasNoWord(form: string): boolean {
  return !/\p{L}/u.test(form.replace(/\{[^}]*\}/g, ''))
}

/** @returns a form such as `{0:#} {0:day|days} old {1}` as what finds it: a number, either word, and whatever is in the other place */
function formOf(english: string): RegExp {
  const parts = readPieces(english).map((piece) => {
    if (typeof piece === 'string') return escapeRegExp(piece)
    if (piece.forms?.[0] === '#') return '(-?[\\d.]+)'
    return piece.forms ? `(?:${piece.forms.map(escapeRegExp).join('|')})` : '(.+?)'
  })
  return new RegExp(`^${parts.join('')}$`, 'u')
}

const inTwo = (number: number) => String(number).padStart(2, '0')
