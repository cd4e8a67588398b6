import type { Document } from '../../core/model/document.js'
import type { Nonconformity, Release } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { byDay, type WithinPeriod } from '../../core/time/by-day.js'
import { addDays, type CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { casesOf } from '../documents/cases/cases-of.js'

/** For how many days after a release faults are put down to it. */
export const WATCH_DAYS = 30

/** A release that customers have, and what went wrong with it while it was watched. */
export interface WatchedRelease {
  readonly id: string
  readonly fields: Release
  readonly released: CalendarDate
  /** The last day on which faults are put down to it. */
  readonly watchedUntil: CalendarDate
  /** Nonconformities that name it as their source or as related, detected while it was watched. */
  readonly nonconformities: readonly Fault[]
  /** The hotfixes of the same product that followed while it was watched. */
  readonly hotfixes: readonly string[]
}

type Fault = Pick<Document<Nonconformity>, 'id' | 'fields'>

interface Releases {
  /** The earliest first. */
  readonly all: readonly WatchedRelease[]
  readonly releasedWithin: WithinPeriod<WatchedRelease>
  /** Those of which the watch ended in a period: of later ones not everything is known. */
  readonly watchedWithin: WithinPeriod<WatchedRelease>
}

/** @returns all releases that were made */
export const releases = onceForAllDays((content): Releases => {
  const faults = faultsByRelease(content)
  const made = content
    .ofType('release')
    .flatMap(({ id, fields }) => {
      const { released } = fields
      return released === undefined || fields.cancelled ? [] : [{ id, fields, released }]
    })
    .sort((a, b) => byText(a.released, b.released) || byText(a.id, b.id))
  const hotfixes = groupBy(
    made.filter(({ fields }) => fields.kind === 'hotfix'),
    ({ fields }) => fields.product,
  )
  const all = made.map((one) => {
    const watchedUntil = addDays(one.released, WATCH_DAYS)
    const isWatched = (day = '') => day >= one.released && day <= watchedUntil
    const nonconformities = (faults.get(one.id) ?? []).filter(({ fields }) => isWatched(fields.detected))
    const fixes = (hotfixes.get(one.fields.product) ?? []).filter(
      ({ id, released }) => id !== one.id && isWatched(released),
    )
    return { ...one, watchedUntil, nonconformities, hotfixes: fixes.map(({ id }) => id) }
  })
  return {
    all,
    releasedWithin: byDay(all, ({ released }) => released),
    watchedWithin: byDay(all, ({ watchedUntil }) => watchedUntil),
  }
})

/** @returns whether an incident or a hotfix followed while a release was watched */
export function hasFailed({ nonconformities, hotfixes }: WatchedRelease): boolean {
  return hotfixes.length > 0 || nonconformities.some(isIncident)
}

/** @returns whether a nonconformity is an incident */
export function isIncident({ fields }: Fault): boolean {
  return fields.kind === 'incident' || fields.incident !== undefined
}

/** @returns the ids of what a nonconformity names as its source or as related */
export function namedBy({ source, related = [] }: Nonconformity): readonly string[] {
  return source === undefined ? related : [source, ...related]
}

function faultsByRelease(content: QmsContent): ReadonlyMap<string, readonly Fault[]> {
  const pairs = casesOf(content, 'nonconformity').all.flatMap((fault) =>
    fault.cancelled ? [] : [...new Set(namedBy(fault.fields))].map((release) => ({ release, fault })),
  )
  const byRelease = groupBy(pairs, ({ release }) => release)
  return new Map([...byRelease].map(([release, list]) => [release, list.map(({ fault }) => fault)]))
}
