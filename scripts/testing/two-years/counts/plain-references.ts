import type { NewValue } from '../../../core/model/plan.js'
import { valuesOn } from '../book.js'
import { END } from '../calendar.js'
import type { Truth } from '../truth.js'

/** Entries of registers, such as a piece of equipment. */
const IS_ENTRY = /^(?:EQR|RC)-001#\d+$/

/** @returns how often something that the firm wrote names a document, a record or an entry; roles and people do not count */
export function referencesIn(truth: Truth): number {
  const documents = truth.documents.filter(({ type }) => type !== 'role')
  const ids = new Set([...documents, ...truth.records].map(({ id }) => id))
  const isNamed = (text: string) => ids.has(text) || IS_ENTRY.test(text)
  let named = 0
  for (const { fields } of truth.documents) named += countIn(fields, isNamed)
  for (const record of truth.records) named += countIn(valuesOn(record, END), isNamed)
  // An approval names its text, and a review its document.
  const approved = truth.documents.length + truth.revisions.length
  return named + approved + truth.reviews.length
}

function countIn(value: NewValue | undefined, isNamed: (text: string) => boolean): number {
  if (typeof value !== 'object') return typeof value === 'string' && isNamed(value) ? 1 : 0
  let named = 0
  for (const inner of Object.values(value)) named += countIn(inner, isNamed)
  return named
}
