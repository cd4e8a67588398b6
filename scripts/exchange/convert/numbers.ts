import { type DecimalMark, type HowWritten, type Meanings, meaningsOf } from './column-values.js'

/** Thousands may be divided by the other mark, an apostrophe or a space. */
const FORMS: Readonly<Record<DecimalMark, RegExp>> = {
  comma: /^[+-]?(?:\d+|[1-9]\d{0,2}(?:([.'’\u00a0\u202f ])\d{3})(?:\1\d{3})*)(?:,\d+)?$/,
  point: /^[+-]?(?:\d+|[1-9]\d{0,2}(?:([,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*)(?:\.\d+)?$/,
}

/** Recognises over a whole column whether a comma or a point comes before the decimals. */
export function readNumbers(texts: ReadonlySet<string>, { decimal: said }: HowWritten): Meanings {
  const marks = ['comma', 'point'] as const
  const readable = [...texts].filter((text) => marks.some((mark) => FORMS[mark].test(text)))
  const fitting = marks.filter((mark) => readable.every((text) => FORMS[mark].test(text)))
  const differs = readable.find((text) => numberIn(text, 'comma') !== numberIn(text, 'point'))
  const mark = said && fitting.includes(said) ? said : fitting.length === 1 || !differs ? fitting[0] : undefined
  if (fitting.length === 0) return contradicting(readable)
  if (said && !fitting.includes(said)) return faulty(readable, said)
  if (mark === undefined) return asking(differs ?? '')
  const meanings = meaningsOf(
    texts,
    (text) => (FORMS[mark].test(text) ? numberIn(text, mark) : undefined),
    (text) => `“${text}” is not a number.`,
  )
  return differs ? { ...meanings, learnt: { decimal: mark } } : meanings
}

function asking(text: string): Meanings {
  const message = `“${text}” may be ${numberIn(text, 'comma')} or ${numberIn(text, 'point')}, and no number of this column tells which. Say so with --decimal comma or --decimal point.`
  return { values: new Map(), faults: new Map(), question: { text, message } }
}

function numberIn(text: string, mark: DecimalMark): string | undefined {
  if (!FORMS[mark].test(text)) return undefined
  const decimal = mark === 'comma' ? ',' : '.'
  const [whole = '', ...decimals] = text.split(decimal)
  return [whole.replace(/[^\d-]/g, ''), ...decimals].join('.')
}

function contradicting(texts: readonly string[]): Meanings {
  const withPoint = texts.find((text) => !FORMS.comma.test(text)) ?? ''
  const odd = texts.filter((text) => !FORMS.point.test(text))
  const message = (text: string) =>
    `“${text}” has a decimal comma and “${withPoint}” a decimal point, in one column, so neither can be relied on. Write all numbers of the column in one way.`
  return { values: new Map(), faults: new Map(odd.map((text) => [text, message(text)])) }
}

function faulty(texts: readonly string[], said: DecimalMark): Meanings {
  const odd = texts.filter((text) => !FORMS[said].test(text))
  const message = (text: string) =>
    `“${text}” does not have a decimal ${said}, as was said of this file. Use --decimal ${said === 'comma' ? 'point' : 'comma'}.`
  return { values: new Map(), faults: new Map(odd.map((text) => [text, message(text)])) }
}
