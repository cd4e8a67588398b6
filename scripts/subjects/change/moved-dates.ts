import type { Document, Fields } from '../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { fieldAt, fieldText, findFields, isFields, isList } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { isPartOfFile } from '../../core/model/register-entry.js'
import { addDays, type CalendarDate, isRealDate } from '../../core/values/date.js'
import { isClosed } from '../documents/is-closed.js'
import { recordPolicy } from '../documents/record-policy.js'

/** A day by which something is due in a record, which was an earlier one before. */
export interface MovedDate {
  /** Where it stands now. */
  readonly at: string
  /** Names the date in the record for good, also when others of its list come before it. */
  readonly key: string
  readonly field: string
  readonly was: CalendarDate
  readonly now: CalendarDate
}

/**
 * @returns the due dates that are later than before without an entry in `extensions`. A date that comes round again may
 * move once what it asked for was done: the risk was looked at, the provider evaluated. What was complete before is for the rules on complete records.
 */
export function movedDates(qms: Qms, before: Document, after: Document): readonly MovedDate[] {
  const type = qms.typeOf(after)
  if (type?.control !== 'retained' || isPartOfFile(after) || isClosed(qms, before)) return []
  const explained = extensionsOf(after)
  const tolerance = recordPolicy(qms).extension_days
  return type.fields
    .filter(({ dueDate }) => dueDate !== undefined)
    .flatMap((field) => {
      const earlier = new Map(datesAt(before, field).map((date) => [date.key, date]))
      return datesAt(after, field).flatMap(({ key, at, on, parent }): MovedDate[] => {
        const was = earlier.get(key)
        if (!was || on <= addDays(was.on, tolerance) || explained.has(was.on)) return []
        if (isRenewed(type, field, was.parent, parent)) return []
        return [{ at, key, field: field.path.at(-1) ?? '', was: was.on, now: on }]
      })
    })
}

/** @returns the date of a record that has this key */
export function dateWithKey(qms: Qms, document: Document, key: string) {
  const fields = qms.typeOf(document)?.fields.filter(({ dueDate }) => dueDate !== undefined) ?? []
  return fields.flatMap((field) => datesAt(document, field)).find((date) => date.key === key)
}

/** @returns the days that the record says its dates were before */
export function extensionsOf({ fields: { extensions } }: Document): ReadonlySet<string> {
  const entries = isList(extensions) ? extensions.filter(isFields) : []
  return new Set(entries.map(({ was }) => String(was)))
}

/** @returns what to do about it, in a sentence */
export function howToExtend({ was }: MovedDate, today: CalendarDate): string {
  return `Put the earlier day back, or add this to “extensions”: \`{ on: ${today}, was: ${was}, reason: …, approved_by: … }\`.`
}

function datesAt(document: Document, { path }: FieldDefinition) {
  const name = path.at(-1) ?? ''
  return findFields(document.fields, path.slice(0, -1)).flatMap(({ pointer, value: parent }) => {
    const on = isFields(parent) ? fieldText(parent, name) : undefined
    if (!isFields(parent) || on === undefined || !isRealDate(on)) return []
    return [{ key: `${keyOf(document.fields, pointer)}/${name}`, at: `${pointer}/${name}`, on, parent }]
  })
}

/** Items of lists are known by their id or by what they say; others by their place. */
function keyOf(fields: Fields, pointer: string): string {
  const parts = pointer.split('/')
  const named = parts.map((part, index) => {
    const item = /^\d+$/.test(part) ? fieldAt(fields, parts.slice(0, index + 1).join('/')) : undefined
    return isFields(item) ? (fieldText(item, 'id') ?? fieldText(item, 'what') ?? part) : part
  })
  return named.join('/')
}

/** What it asked for was done meanwhile, as a date beside it says, or in a list beside it; and it goes on. */
function isRenewed(
  type: DocumentType,
  { path, dueDate = [] }: FieldDefinition,
  before: Fields,
  after: Fields,
): boolean {
  if (dueDate.some((ending) => after[ending] !== undefined)) return false
  const around = path.slice(0, -1)
  const inside = type.fields
    .filter(({ event, path: other }) => (event === 'done' || event === 'verified') && isWithin(other, around))
    .map((field) => field.path.slice(around.length))
  const hasOwnDays = (list: string) =>
    type.fields.some((field) => field.dueDate && field.path[around.length] === list && field.path.length > path.length)
  // Steps that are done one by one, such as actions, have days of their own and are another matter.
  const beside = inside.filter(([name = '', item]) => item === undefined || (item === '*' && !hasOwnDays(name)))
  const latest = (parent: Fields) =>
    beside
      .flatMap((rest) => findFields(parent, rest).map(({ value }) => String(value)))
      .sort()
      .at(-1) ?? ''
  return latest(after) > latest(before)
}

function isWithin(path: readonly string[], around: readonly string[]): boolean {
  return path.length > around.length && around.every((part, index) => path[index] === part)
}
