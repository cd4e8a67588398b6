import type { CalendarDate } from '../values/date.js'
import type { Say } from './say.js'

/** What is typed or called so: it stays as it is. */
const VERBATIM = /(`[^`]*`|“[^”]*”|„[^“]*“)/

/** A day or a month by itself: no part of an id, an address, a file name or a moment. */
const DAY = /((?<![\w./#:-])\d{4}-\d\d(?:-\d\d)?(?![\w/#-]|[.:]\w))/

/** @returns a sentence with its days and months as the language writes them: `2026-12-15` as `15 December 2026` */
export function daysInWords(sentence: string, { date, month }: Pick<Say, 'date' | 'month'>): string {
  return splitAtDays(sentence)
    .map((part) => (typeof part === 'string' ? part : month(date(part.day))))
    .join('')
}

/** @returns a sentence in its parts: texts, and the days and months between them */
export function splitAtDays(sentence: string): readonly (string | { readonly day: CalendarDate })[] {
  return sentence
    .split(VERBATIM)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : part.split(DAY).map((text, place) => (place % 2 === 1 ? { day: text } : text)),
    )
}
