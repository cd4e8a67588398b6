import type { JsonSchema } from '../../../model/document-type.js'
import { slugOf } from '../../../values/slug.js'
import { accepts } from './accepts.js'
import { dateForms } from './date-forms.js'

/** Turns what people write into what they may mean. Whether it is one is tried out: a reading may guess. */
type Reading = (written: string) => readonly string[]

const withoutSigns: Reading = (text) => [text.replace(/^[\s"'“”„‘’(]+|[\s"'“”‘’),;:.]+$/g, '')]
const inSmallLetters: Reading = (text) => [text.toLowerCase()]
/** `QP 001`, `QP – 001`, `QP/001` */
const withHyphens: Reading = (text) => [
  text.replace(/\s*[-‐‑‒–—−]\s*/g, '-'),
  text.replace(/^([A-Za-z]+)[\s/]+(\d+)$/, '$1-$2'),
]
/** `[QP-012](../QP-012.md)`, `[[QP-012]]`, `../QP-012.md` */
const linkedId: Reading = (text) => [
  text.replace(/^\[+([^\][]+)\]+(\(.*\))?$/, '$1'),
  text.replace(/^\.{1,2}[/\\].*[/\\]/, '').replace(/\.md$/i, ''),
]
/** `clause 8.5.4`, `§ 8.5.4`, `ISO 9001:2015, 8.5.4 b)` */
const clauseNumber: Reading = (text) => [
  text
    .replace(/^(?:iso\s*)?9001(?::\d{4})?[\s,;:-]+/i, '')
    .replace(/^(?:clauses?|cl\.|sections?|sec\.|chapter|requirement|§+)\s*/i, '')
    .replace(/[.\s]*(?:\(?[a-z]\)|[a-z]\))?$/i, ''),
]
/** `Rev. 2`, `v1.0`, `24 months`, `80 %` */
const numberInWords: Reading = (text) => [
  text.replace(/^(?:revision|rev|version|ver|v|no|nr|#)[.:\s]*(?=\d)/i, ''),
  text.replace(/(?<=\d)\s*(?:months?|days?|percent|%)$/i, ''),
]
const yesOrNo: Reading = (text) => [{ yes: 'true', no: 'false' }[text.toLowerCase()] ?? '']
/** `QP-001 Control of documents` */
const idBeforeTitle: Reading = (text) => [text.replace(/^([A-Z]+-?\d[\w.-]*)[\s,;:–—]+\D*$/, '$1')]
/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТХасеорхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((letter, index) => [
    letter,
    'ABEKMHOPCTXaceopxyABEZHIKMNOPTYXo'.charAt(index),
  ]),
)
const inLatinLetters: Reading = (text) => [text.replace(/[^\x20-\x7e]/gu, (letter) => LOOKALIKES[letter] ?? letter)]

/** `Amara Okafor`, where an id belongs */
const asId: Reading = (text) => [slugOf(text)]

/** The one that changes least comes first. */
const readings: readonly Reading[] = [
  withoutSigns,
  dateForms,
  clauseNumber,
  numberInWords,
  yesOrNo,
  inSmallLetters,
  linkedId,
  withHyphens,
  inLatinLetters,
  idBeforeTitle,
  asId,
]

/** @returns what the author meant, if the schema takes it; undefined when nothing near is right */
export function meantValue(written: string, schema: JsonSchema): string | undefined {
  return readings
    .flatMap((read) => read(written))
    .find((text) => text !== written && text !== '' && accepts(schema, text))
}

/** @returns the entries of a list that was written as one text */
export function meantEntries(written: string, schema: JsonSchema): readonly string[] | undefined {
  const meant = (text: string) => (accepts(schema, text) ? text : meantValue(text, schema))
  const whole = meant(written)
  if (whole !== undefined) return [whole]
  const entries = written
    .split(/\s*[,;\n]\s*|\s+(?:and|&|–|•)\s+|\s+(?=[\d.]+(?:\s|$))/)
    .map((part) => meant(part.trim()))
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}
