import type { Document, Fields, FieldValue } from '../../../core/model/document.js'
import { isFields, pointerOf } from '../../../core/model/fields.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { APPROVAL } from '../../approval/approval-records.js'
import { type ChangedField, changedFields } from './changed-fields.js'
import { addedEntries, isKept } from './list-entries.js'

/** What a record no longer says, or says otherwise. */
export interface UnexplainedChange extends ChangedField {
  /** Only fields have a place of their own. */
  readonly at?: string
}

/**
 * Lists what a complete record must not have changed: everything that no amendment explains. An approval record only grows by
 * approvals: amendments explain nothing in it.
 */
export function unexplainedChanges(before: Document, after: Document): readonly UnexplainedChange[] {
  if (before.digest === after.digest && isSameValue(before.fields, after.fields)) return []
  const changes: UnexplainedChange[] = [...changedFields(before.fields, after.fields)].map((changed) => ({
    ...changed,
    at: pointerOf(changed.field),
  }))
  if (before.bodyDigest !== after.bodyDigest) changes.push({ field: 'text' })
  if (before.type !== APPROVAL) return changes.filter((change) => !isAmended(before, after, change))
  const hasGrown = isKept(before.fields.approvals, after.fields.approvals)
  const isAmendable = isSameValue(before.fields.amendments, after.fields.amendments)
  return [
    ...changes.filter(({ field }) => field !== 'approvals' || !hasGrown),
    ...(isAmendable ? [] : [{ field: 'amendments', at: '/amendments' }]),
  ]
}

/** @returns whether a new amendment says what stood there; of long texts in words of its own, since git keeps the text */
export function isAmended(before: Document, after: Document, { field, was }: UnexplainedChange): boolean {
  const old = printed(before)
  const isLong = was === undefined || was.length > LONG
  return addedEntries(before.fields.amendments, after.fields.amendments).some(
    (amendment) =>
      isAbout(amendment, field) && (gives(amendment, [was ?? old, old]) || (isLong && describes(amendment))),
  )
}

/** Characters above which a text is not copied to say what it was. */
const LONG = 80

/** A few words, at least. */
function describes({ was }: Fields): boolean {
  return (
    String(was ?? '')
      .trim()
      .split(/\s+/).length > 2
  )
}

/** The command that prints what a record said. */
function printed({ blob }: Pick<Document, 'blob'>): string {
  return `git show ${blob}`
}

/** @returns what to do about a change, in a sentence */
export function remedyOf(before: Document, { field, was }: UnexplainedChange, today: string): string {
  if (before.type === APPROVAL)
    return `Approval records only grow, by one approval after the other: put back what stood there (\`${printed(before)}\`).`
  if (before.row)
    return `Put back what stood there (\`${printed(before)}\`): a row is never changed, another one corrects it, with “corrects.row” and “corrects.reason”.`
  const entry = `{ on: ${today}, by: …, field: ${field}, was: ${JSON.stringify(was ?? printed(before))}, reason: … }`
  return `Put back what stood there, or add this to “amendments”: \`${entry}\`.`
}

/** @returns the amendments that are no longer there as they were, each in a sentence */
export function lostAmendments(before: Document, after: Document): readonly string[] {
  return addedEntries(after.fields.amendments, before.fields.amendments).map((amendment) => {
    const { field = '?', on = '?' } = isFields(amendment) ? amendment : {}
    return `The amendment of “${field}” from ${on} was changed or removed.`
  })
}

function isAbout(amendment: FieldValue, field: string): amendment is Fields {
  return isFields(amendment) && amendment.field === field
}

/** How the old value is broken into lines does not matter, nor how a number was typed. */
function gives({ was }: Fields, values: readonly string[]): boolean {
  const written = String(was ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const isSame = (value: string) => value.replace(/\s+/g, ' ').trim() === written || Number(value) === Number(written)
  return written !== '' && values.some(isSame)
}
