import { isRealDate } from '../../core/values/date.js'
import { type DateOrder, type HowWritten, type Meanings, meaningsOf } from './column-values.js'

/** A way to write dates. In one column all are written in the same way. */
interface DateForm {
  readonly order?: DateOrder
  /** @returns year, month and day; undefined for another form */
  readonly read: (text: string) => readonly [year: string, month: string, day: string] | undefined
}

/** Of a moment, only the day counts. */
const TIME = /(?:T|,? +)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AP]M)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?$/i

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const FORMS: readonly DateForm[] = [
  { read: byPattern(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => [year, month, day]) },
  { read: byPattern(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([year, month, day]) => [year, month, day]) },
  // With dots, the day is always first.
  { read: byPattern(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([day, month, year]) => [year, month, day]) },
  ...(['/', '-'] as const).flatMap((mark): readonly DateForm[] => {
    const pattern = new RegExp(`^(\\d{1,2})${mark}(\\d{1,2})${mark}(\\d{4})$`)
    return [
      { order: 'day-first', read: byPattern(pattern, ([day, month, year]) => [year, month, day]) },
      { order: 'month-first', read: byPattern(pattern, ([month, day, year]) => [year, month, day]) },
    ]
  }),
  { read: byPattern(/^(\d{1,2})\.?[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/, ([day, month, year]) => [year, month, day]) },
  { read: byPattern(/^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/, ([month, day, year]) => [year, month, day]) },
]

function byPattern(
  pattern: RegExp,
  order: (parts: [string, string, string]) => readonly [string, string, string],
): DateForm['read'] {
  return (text) => {
    const [, one = '', two = '', three = ''] = pattern.exec(text) ?? []
    return one === '' ? undefined : order([one, two, three])
  }
}

/** Recognises the form of all dates of a column: no cell is guessed by itself. */
export function readDates(texts: ReadonlySet<string>, { dates: said }: HowWritten): Meanings {
  const read = (form: DateForm, text: string) => dateIn(form, text)
  const readable = [...texts].filter((text) => FORMS.some((form) => read(form, text) !== undefined))
  const fitting = FORMS.filter(
    (form) => readable.length > 0 && readable.every((text) => read(form, text) !== undefined),
  )
  const [first, second] = fitting.filter(({ order }) => said === undefined || order === undefined || order === said)
  if (readable.length > 0 && first === undefined) return mixed(readable, fitting[0], said)
  if (second) return asking(readable[0] ?? '')
  const meanings = meaningsOf(
    texts,
    (text) => first && read(first, text),
    (text) => `“${text}” is not a date.`,
  )
  return { ...meanings, ...(first?.order && { learnt: { dates: first.order } }) }
}

function dateIn(form: DateForm, text: string): string | undefined {
  const parts = form.read(text.replace(TIME, ''))
  if (!parts) return undefined
  const [year, written, day] = parts
  const named = MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1
  const month = /\d/.test(written) ? written : named > 0 ? `${named}` : ''
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDate(date) ? date : undefined
}

function asking(text: string): Meanings {
  const message = `“${text}” may begin with the day or with the month, and no date of this column tells which. Say so with --dates day-first or --dates month-first.`
  return { values: new Map(), faults: new Map(), question: { text, message } }
}

/** @param other the form that all cells have, although something else was said */
function mixed(texts: readonly string[], other: DateForm | undefined, said: HowWritten['dates']): Meanings {
  if (other) return contradicting(texts[0] ?? '', other.order, said)
  const fitting = (form: DateForm) => texts.filter((text) => dateIn(form, text) !== undefined)
  // The form of most cells is meant; the others are told.
  const best = FORMS.map(fitting).reduce((one, two) => (two.length > one.length ? two : one))
  const meant = new Set(best)
  const odd = texts.filter((text) => !meant.has(text))
  const message = (text: string) =>
    `“${text}” and “${best[0]}” are written in two ways in one column, so neither can be relied on. Write all dates of the column in one way, best year-month-day.`
  return { values: new Map(), faults: new Map(odd.map((text) => [text, message(text)])) }
}

function contradicting(text: string, order: DateOrder | undefined, said: HowWritten['dates']): Meanings {
  const inWords = (one: DateOrder | undefined) => (one === 'day-first' ? 'the day' : 'the month')
  const message = `The dates of this column begin with ${inWords(order)}, as “${text}” shows, but it was said that they begin with ${inWords(said)}. Use --dates ${order}.`
  return { values: new Map(), faults: new Map(), question: { text, message } }
}
