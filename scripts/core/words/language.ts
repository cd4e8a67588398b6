/** How a language says things. English is what the templates are written in; each other language is a file of `site/languages/`, and a folder beside it for what fills pages. */
export interface Language {
  /** Such as `de`: what the pages say they are written in. */
  readonly code: string
  readonly months: readonly string[]
  /** Such as `{day}. {month} {year}`. */
  readonly date: string
  /** Such as `{month} {year}`. */
  readonly month: string
  /** Between each three digits of a whole number. */
  readonly thousands: string
  /** Before the decimal places of a number. */
  readonly decimal: string
  /** Between the last two of a list. */
  readonly and: string
  readonly or: string
  /** The forms that words have by number, in the order in which the texts give them. */
  readonly plurals: readonly Intl.LDMLPluralRule[]
  /** What the frame of the manual says, by the English text. */
  readonly texts: Readonly<Record<string, string>>
  /** What schemas, reports and metrics call things, by the English name. */
  readonly terms: Readonly<Record<string, string>>
  /** Sentences that subjects make, by their English form: `{0}` is what was put in, `{0:#}` a number, `{0:is|are}` one of these words. */
  readonly sentences: Readonly<Record<string, string>>
}

export const ENGLISH: Language = {
  code: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: '{day} {month} {year}',
  month: '{month} {year}',
  thousands: ',',
  decimal: '.',
  and: 'and',
  or: 'or',
  plurals: ['one', 'other'],
  texts: {},
  terms: {},
  sentences: {},
}
