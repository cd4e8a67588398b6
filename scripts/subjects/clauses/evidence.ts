import type { Document } from '../../core/model/document.js'
import type { DocumentType, State } from '../../core/model/document-type.js'
import { fieldAtPath, findFields } from '../../core/model/fields.js'
import type { DocumentTypes } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { documentAt } from '../../core/questions/document-at.js'
import { isPastDate } from '../../core/questions/is-past-date.js'
import { buildTimeline, happenedWithin, type Timeline } from '../../core/time/timeline.js'
import {
  addDays,
  addMonths,
  type CalendarDate,
  dayOf,
  isOverdue,
  isRealDate,
  laterDay,
} from '../../core/values/date.js'
import { once } from '../../core/values/once.js'
import { effectiveRevision, revisionsOf } from '../approval/revisions.js'
import { isInForce } from '../approval/status.js'
import { happenedStates } from '../documents/happened-states.js'
import { isClosed } from '../documents/is-closed.js'
import { recordPolicy } from '../documents/record-policy.js'
import { reviewsOf } from '../review/reviews.js'

/** A record, or a document with a measured result, and the day from which it counts. */
export interface Evidence {
  readonly document: Document
  readonly on: CalendarDate
}

/** @returns whether it still counts on the as-of date */
export function isRecent(qms: Qms, { on }: Evidence): boolean {
  return !isOverdue(addMonths(on, evidenceMonths(qms)), qms.today)
}

/** @returns how long a record shows that what a clause asks for is done */
export function evidenceMonths(qms: Qms): number {
  return recordPolicy(qms).evidence_months
}

/** @returns whether the first document came into force so lately that evidence cannot be asked for yet */
export function isYoung(qms: Qms): boolean {
  const first = firstInForce(qms)
  return first !== undefined && !isOverdue(addMonths(first, evidenceMonths(qms)), qms.today)
}

/** @returns the day on which the first document came into force, or will; undefined while none has all its approvals */
export function firstInForce(qms: Qms): CalendarDate | undefined {
  const days = qms.maintained.flatMap((document) =>
    revisionsOf(qms, document).flatMap(({ effectiveOn }) => effectiveOn ?? []),
  )
  return days.sort()[0]
}

/** @returns the newest evidence of any of these types */
export function latestEvidence(qms: Qms, types: readonly string[]): Evidence | undefined {
  const found = types.flatMap((type) => latestByType(qms).get(type) ?? [])
  return found.find(({ on }) => found.every((other) => other.on <= on))
}

const latestByType = once((qms: Qms): ReadonlyMap<string, Evidence> => {
  const latest = new Map<string, Evidence>()
  for (const [type, days] of recordDays(qms)) {
    const found = latestBy(days, qms.today)
    if (found) latest.set(type, found)
  }
  for (const { document, holder, days, isUndated } of otherEvidence(qms)) {
    const on = isUndated ? dayInRegister(qms, document, holder) : days.findLast((day) => day <= qms.today)
    if (on === undefined || on <= (latest.get(document.type)?.on ?? '') || !isInForce(qms, holder)) continue
    latest.set(document.type, { document, on })
  }
  return latest
})

/** Of records in files and rows, each day from which one counts, with the first that does, by type and in order: the same whatever the day. */
const recordDays = onceForAllDays(
  (content): ReadonlyMap<string, Timeline<Evidence>> =>
    new Map(
      [...content.types.values()]
        .filter(({ control }) => control === 'retained')
        .map((type) => [type.name, buildTimeline(firstOfEachDay(content, type))]),
    ),
)

/** A table may have very many rows of each day, of which one tells as much as all. */
function firstOfEachDay(content: QmsContent, type: DocumentType): Iterable<Evidence> {
  const firsts = new Map<CalendarDate, Evidence>()
  const places = datesThatCount(type)
  for (const document of documentsOf(content, type)) {
    if (document.entry) continue
    for (const on of datesIn(content, places, document)) {
      if (!firsts.has(on) && isRealDate(on)) firsts.set(on, { document, on })
    }
  }
  return firsts.values()
}

/** What counts only while a document is in force, its holder: results in it, and entries of registers. With its days, in order. */
const otherEvidence = onceForAllDays((content) =>
  [...content.types.values()]
    .filter(({ control, storage }) => control === 'maintained' || storage.includes('entries'))
    .flatMap((type) =>
      documentsOf(content, type).flatMap((document) => {
        if (!document.entry && type.control !== 'maintained') return []
        const days = [...datesIn(content, datesThatCount(type), document)].filter(isRealDate).sort()
        const holder = document.entry ? (documentAt(content, document.path) ?? document) : document
        const isUndated = days.length === 0 && saysOnlyItsEnd(type)
        return days.length > 0 || isUndated ? [{ document, holder, days, isUndated }] : []
      }),
    ),
)

function documentsOf(content: QmsContent, { name }: DocumentType): readonly Document[] {
  return content.ofType(name as keyof DocumentTypes) as readonly Document[]
}

/** @returns the first of those with the latest day */
function latestBy(days: Timeline<Evidence>, today: CalendarDate): Evidence | undefined {
  const past = happenedWithin(days, { from: '', until: addDays(today, 1) })
  const on = past.at(-1)?.on
  return on === undefined ? undefined : happenedWithin(past, { from: on, until: addDays(on, 1) })[0]
}

/** @returns the days from which it counts, as written. What was cancelled did not happen. */
function datesIn(content: QmsContent, places: readonly DatePlace[], document: Document): readonly CalendarDate[] {
  const { fields } = document
  if (fields.cancelled !== undefined || correctionOf(content, document)) return NONE
  const found: CalendarDate[] = []
  for (const { path, isOfMany, isMoment } of places) {
    const values = isOfMany ? findFields(fields, path).map(({ value }) => value) : [fieldAtPath(fields, path)]
    for (const value of values) {
      const day = isMoment && value !== undefined ? dayOf(String(value), content.timeZone) : value
      if (day !== undefined) found.push(String(day))
    }
  }
  return found
}

const NONE: readonly never[] = []

interface DatePlace {
  readonly path: readonly string[]
  /** It leads into a list. */
  readonly isOfMany: boolean
  /** A time, and not a day. */
  readonly isMoment: boolean
}

/**
 * Where a type has them: the days of its states, such as detected, performed, held or verified, but for the last of several:
 * that one only closes the record, which makes it no newer. What says only when it ends, such as an interested party, counts from
 * the day on which its register came into force or was read again. What is checked again and again, as providers are, counts on each
 * such day. Without states it is each day of which the record tells, and not those that are only planned. An entry counts once
 * its register is in force.
 */
const datesThatCount = once((type: DocumentType): readonly DatePlace[] => {
  if (type.control === 'maintained') return [datePlace(['results', '*', 'on'])]
  if (type.states.length > 0)
    return [...statesThatCount(type).map(({ date }) => date.split('.')), ...checksAgainAndAgain(type)].map((path) =>
      datePlace(path),
    )
  return type.fields
    .filter((field) => isPastDate(field) && field.path[0] !== 'amendments')
    .map(({ path, schema }) => datePlace(path, schema.format !== 'date'))
})

function datePlace(path: readonly string[], isMoment = false): DatePlace {
  return { path, isOfMany: path.includes('*'), isMoment }
}

function statesThatCount(type: DocumentType): readonly State[] {
  const states = happenedStates(type)
  return states.length > 1 || saysOnlyItsEnd(type) ? states.slice(0, -1) : states
}

/** Such as an interested party: it is there until it says that it no longer is. */
function saysOnlyItsEnd({ lasting, states }: DocumentType): boolean {
  return lasting === true && states.length === 1
}

/** @returns the day from which its register shows an entry: it came into force, or was read again; undefined for an entry that has ended */
function dayInRegister(qms: Qms, entry: Document, register: Document): CalendarDate | undefined {
  if (isClosed(qms, entry)) return undefined
  const reviewed = reviewsOf(qms, register.id).flatMap(({ fields }) => fields.reviewed ?? [])
  const days = [effectiveRevision(qms, register)?.effectiveOn ?? '', ...reviewed].filter((day) => day <= qms.today)
  return days.reduce(laterDay, '') || undefined
}

function checksAgainAndAgain({ fields }: DocumentType): readonly (readonly string[])[] {
  return fields.filter(({ event, path }) => event === 'verified' && path.includes('*')).map(({ path }) => path)
}
