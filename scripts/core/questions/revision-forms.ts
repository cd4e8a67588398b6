import type { RevisionForm } from '../model/document-type.js'
import type { QmsContent } from '../model/qms.js'
import type { CalendarDate } from '../values/date.js'

/** @returns how revisions of a document type are counted: as qms.yml says of it, else as its schema says */
export function revisionForm({ settings, types }: Pick<QmsContent, 'settings' | 'types'>, type: string): RevisionForm {
  const { [type]: ofType, default: ofAll } = settings.revisions
  return ofType ?? types.get(type)?.revisionForm ?? ofAll ?? 'integer'
}

/** @returns the revision of a new document */
export function firstRevision(form: RevisionForm): string {
  return { integer: '1', letter: 'A', decimal: '1.0', semver: '1.0.0', free: '1' }[form]
}

/**
 * @returns the revision after this one: 3 → 4, Z → AA, 1.9 → 2.0 for a major change and 1.10 for any other, 1.4.2 → 2.0.0,
 * 1.5.0 or 1.4.3 for a major, minor or editorial one; undefined when the revision does not have the form
 */
export function nextRevision(form: RevisionForm, revision: string, change: 'major' | 'minor' | 'editorial') {
  const numbers = numbersOf(form, revision)
  if (!numbers) return undefined
  const [first = 0, second = 0, third = 0] = numbers
  if (form === 'integer') return String(first + 1)
  if (form === 'letter') return letters(first + 1)
  if (change === 'major') return form === 'decimal' ? `${first + 1}.0` : `${first + 1}.0.0`
  if (form === 'decimal') return `${first}.${second + 1}`
  return change === 'minor' ? `${first}.${second + 1}.0` : `${first}.${second}.${third + 1}`
}

/**
 * @returns the revision after one of a free form, where it tells by itself: 3 → 4, C → D, 1.0 → 1.1 or 2.0, and a day or month
 * → the one of today; undefined where it does not
 */
export function nextFreeRevision(
  revision: string,
  change: 'major' | 'minor' | 'editorial',
  today: CalendarDate,
): string | undefined {
  if (DAY_OR_MONTH.test(revision)) return laterThan(revision, today.slice(0, revision.length))
  const [form] = TELLING.find(([, pattern]) => pattern.test(revision)) ?? []
  return form && nextRevision(form, revision, change)
}

function laterThan(revision: string, next: string): string | undefined {
  return next > revision ? next : undefined
}

const DAY_OR_MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/

/** Longer, a number may be a year, and letters may be a word. */
const TELLING: readonly (readonly [form: RevisionForm, pattern: RegExp])[] = [
  ['integer', /^(?:0|[1-9]\d{0,2})$/],
  ['letter', /^[A-Z]$/],
  ['decimal', /^(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})$/],
  ['semver', /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){2}$/],
]

/** @returns below zero if `a` is the earlier revision; undefined when one of them does not have the form */
export function compareRevisions(form: RevisionForm, a: string, b: string): number | undefined {
  const [left, right] = [numbersOf(form, a), numbersOf(form, b)]
  if (!left || !right) return undefined
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Revisions of a free form have no order. */
const FORMS: Readonly<Record<Exclude<RevisionForm, 'free'>, RegExp>> = {
  integer: /^\d+$/,
  letter: /^[A-Z]{1,5}$/i,
  decimal: /^\d+(\.\d+)?$/,
  semver: /^\d+\.\d+\.\d+$/,
}

/** Letters count like the columns of a spreadsheet: Z is followed by AA. */
function numbersOf(form: RevisionForm, revision: string): number[] | undefined {
  if (form === 'free' || !FORMS[form].test(revision)) return undefined
  if (form !== 'letter') return revision.split('.').map(Number)
  return [[...revision.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)]
}

function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
