import type { CalendarDate } from '../values/date.js'
import { ENGLISH, type Language } from './language.js'

type DateWords = Pick<Language, 'months' | 'date' | 'month'>

/** @returns 2026-05-18 as `18 May 2026`, the same on every machine; any other text as it is */
export function dateInWords(date: CalendarDate, words: DateWords = ENGLISH): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match ? inForm(words.date, words, match) : date
}

/** @returns 2026-05 as `May 2026`; any other text as it is */
export function monthInWords(date: string, words: DateWords = ENGLISH): string {
  const match = /^(\d{4})-(\d{2})$/.exec(date)
  return match ? inForm(words.month, words, match) : date
}

function inForm(form: string, { months }: DateWords, [written, year = '', number, day]: RegExpExecArray): string {
  const month = months[Number(number) - 1]
  if (month === undefined) return written
  return form
    .replace('{day}', String(Number(day)))
    .replace('{month}', month)
    .replace('{year}', year)
}
