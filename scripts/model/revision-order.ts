import type { Settings } from './generated-types.js'

type RevisionForm = Settings['revisions'][string]

/** @returns how revisions of a document type are counted */
export function revisionForm(settings: Settings, type: string): RevisionForm {
  return settings.revisions[type] ?? settings.revisions.default ?? 'integer'
}

/** @returns below zero if `a` is the earlier revision; nothing if one of them does not have the form */
export function compareRevisions(form: RevisionForm, a: string, b: string): number | undefined {
  const [left, right] = [numbersOf(form, a), numbersOf(form, b)]
  if (!left || !right) return undefined
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const FORMS: Readonly<Record<RevisionForm, RegExp>> = {
  integer: /^\d+$/,
  letter: /^[A-Z]{1,5}$/i,
  decimal: /^\d+(\.\d+)?$/,
  semver: /^\d+\.\d+\.\d+$/,
}

/** Letters count like the columns of a spreadsheet: Z is followed by AA. */
function numbersOf(form: RevisionForm, revision: string): number[] | undefined {
  if (!FORMS[form].test(revision)) return undefined
  if (form !== 'letter') return revision.split('.').map(Number)
  return [[...revision.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)]
}
