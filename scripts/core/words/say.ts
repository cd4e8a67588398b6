import { capitalized } from '../values/capitalized.js'
import type { CalendarDate } from '../values/date.js'
import { dateInWords, monthInWords } from './date-in-words.js'
import { grouped } from './grouped.js'
import type { Language } from './language.js'
import { fill, readPieces, type TextPiece } from './text-pieces.js'

/**
 * Says in a language what is written in English, as a whole text, so that each language has its own order of words:
 * say`Approved by ${names} on ${day}`. Its key is `Approved by {0} on {1}`. A word that depends on a number gives its
 * forms: say`${count} {0:entry|entries}`.
 */
export interface Say {
  (english: TemplateStringsArray, ...values: readonly (string | number)[]): string
  /** @returns texts and values by turns, if a value is more than a text, such as a link */
  (english: TemplateStringsArray, ...values: readonly unknown[]): readonly unknown[]
  readonly language: Language
  /** @returns what schemas, reports and metrics call something, found as `Major` also for `major`, and as `current` for `Current`; as it is, where the language has no name for it */
  readonly term: (english: string) => string
  readonly date: (day: CalendarDate) => string
  readonly month: (month: string) => string
  /** @returns `1,234` */
  readonly number: (count: number) => string
  /** @returns `a, b and c` */
  readonly list: (items: readonly string[]) => string
}

export function sayIn(language: Language): Say {
  const known = new WeakMap<TemplateStringsArray, readonly TextPiece[]>()
  const piecesOf = (english: TemplateStringsArray): readonly TextPiece[] => {
    const read = known.get(english) ?? readPieces(language.texts[keyOf(english)] ?? keyOf(english))
    known.set(english, read)
    return read
  }
  const say = (english: TemplateStringsArray, ...values: readonly unknown[]) => {
    const said = fill(piecesOf(english), values, language)
    return values.every((value) => typeof value !== 'object') ? said.join('') : said
  }
  return Object.assign(say, {
    language,
    term: (english: string) => termIn(language, english) ?? english,
    date: (day: CalendarDate) => dateInWords(day, language),
    month: (month: string) => monthInWords(month, language),
    number: (count: number) => grouped(count, language.thousands),
    list: (items: readonly string[]) =>
      [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(` ${language.and} `),
  }) as Say
}

function termIn({ terms }: Language, english: string): string | undefined {
  const small = terms[`${english.charAt(0).toLowerCase()}${english.slice(1)}`]
  return terms[english] ?? terms[capitalized(english)] ?? (small && capitalized(small))
}

/** @returns `Approved by {0} on {1}`: under which a language has the text */
function keyOf(english: readonly string[]): string {
  return english.reduce((all, part, index) => `${all}{${index - 1}}${part}`)
}
