import { escapeRegExp } from '../values/escape-reg-exp.js'
import { once } from '../values/once.js'
import { ENGLISH } from './language.js'
import type { Say } from './say.js'
import { fill, readPieces, type TextPiece } from './text-pieces.js'

/** Such as `8.9 per 1,000`. */
const DECIMAL = /^-?\d+\.\d+(?: .*)?$/

/** In English, such as `31 March 2027`. */
const DATE = new RegExp(`^(\\d{1,2}) (${ENGLISH.months.join('|')}) (\\d{4})$`)

/** How a sentence looks in English, and what the language says instead. */
interface Pattern {
  readonly english: RegExp
  readonly own: readonly TextPiece[]
  /** Whether what is in each place is a name that stays: it is in quotation marks. */
  readonly areNames: readonly boolean[]
}

/**
 * Subjects make their sentences in English. A language knows the form of each, such as `{0} of {1} are in force.`, and
 * says it in its own order.
 * @returns a function that says a text of one sentence or several in the language; as it is, where its form is not known
 */
export function sentenceIn({ language, term, date, month }: Say): (english: string) => string {
  const all = Object.entries(language.sentences)
  if (all.length === 0) return (english) => english
  const patterns = all.map(
    ([english, own]): Pattern => ({
      english: formOf(english),
      own: readPieces(own),
      areNames: [...english.matchAll(/(“?)\{\d+(?::#)?\}/g)].map(([, quote]) => quote !== ''),
    }),
  )
  const numberOrDate = (text: string): string => {
    const [, day = '', name = '', year] = DATE.exec(text) ?? []
    if (year) return date(`${year}-${inTwo(ENGLISH.months.indexOf(name) + 1)}-${inTwo(Number(day))}`)
    return DECIMAL.test(text) ? text.replace('.', language.decimal) : month(date(text))
  }
  const inForm = (english: string): string | undefined => {
    const own = term(english)
    if (own !== english) return own
    for (const pattern of patterns) {
      const values = pattern.english.exec(english)?.slice(1)
      if (values)
        return fill(
          pattern.own,
          values.map((value, place) => (pattern.areNames[place] ? value : valueIn(value))),
          language,
        ).join('')
    }
    return undefined
  }
  const valueIn = (text: string): string => inForm(text) ?? numberOrDate(text)
  return once((english: string) => {
    const own = term(english)
    if (own !== english) return own
    const sentences = english.split(NEXT)
    return sentences.map((one) => inForm(one) ?? one).join(' ')
  })
}

/** Where the next sentence begins. */
const NEXT = /(?<=[.!?]) (?=\p{Lu})/u

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
