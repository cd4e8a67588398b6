import type { Document } from '../../../core/model/document.js'
import type { DocumentType, NamedValue } from '../../../core/model/document-type.js'
import type { Indicator, MonitoringResult } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { buildTimeline, happenedWithin, type Timeline } from '../../../core/time/timeline.js'
import { addDays, type CalendarDate, daysBetween } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { parseIsoWeek } from '../../../core/values/iso-week.js'
import { once } from '../../../core/values/once.js'
import { byText } from '../../../core/values/order.js'
import { type Period, parsePeriod, periodInWords } from '../../../core/values/period.js'
import { measurementsByName } from './measurements-by-name.js'
import { missingMonths } from './missing-months.js'

/** One result of a series that comes from outside, such as the units that were shipped in a month. */
export interface SeriesResult {
  /** Of the row, or of the indicator that has the result. */
  readonly id: string
  readonly value: number
  /** What it is about. */
  readonly period: Period
  readonly station: string | undefined
  readonly provider: string | undefined
}

/** What a series says of a period: its results, or why they cannot be used. */
export interface SeriesAnswer {
  readonly results: readonly SeriesResult[]
  /** Such as `the series “units-shipped” is missing`. */
  readonly why?: string
  /** Why they are not all: `the series “units-shipped” has no result for 2026-03`. */
  readonly whyIncomplete?: string
}

interface Series {
  /** By the last days of their periods. */
  readonly reported: Timeline<Reported>
  /** What is wrong with all of it. */
  readonly why?: string
}

/** A result, and what is wrong with it. There may be a million: each keeps what is its own, and shares its period. */
class Reported implements SeriesResult {
  constructor(
    readonly period: Stretch,
    readonly measurement: Measurement,
    readonly fault: string | undefined,
  ) {}

  get id(): string {
    return this.measurement.id
  }

  get on(): CalendarDate {
    return this.period.last
  }

  get value(): number {
    return this.measurement.fields.value ?? 0
  }

  get station(): string | undefined {
    return this.measurement.fields.station
  }

  get provider(): string | undefined {
    return this.measurement.fields.provider
  }
}

type Measurement = Pick<Document<MonitoringResult>, 'id' | 'fields'>

interface Stretch extends Period {
  readonly last: CalendarDate
  readonly days: number
}

/**
 * Finds the results of a named series, each in the period in which its own period ends: rows that have its name as their
 * indicator, and those of an indicator that gives itself as that series. Nothing is guessed: a month without a result, two
 * results for the same time and place, a negative one or one in another unit are told.
 */
export function seriesResults(qms: QmsContent, name: string, period: Period): SeriesAnswer {
  const called = `the series “${name}”`
  const series = seriesNamed(qms)(name)
  if (!series) return { results: [], why: `${called} is missing` }
  const most = daysOf(period)
  const results = happenedWithin(series.reported, period).filter((one) => one.period.days <= most)
  const missing = missingMonths(period, results)
  const fault = series.why ?? results.find((one) => one.fault)?.fault
  return {
    results,
    ...defined({
      why: fault && `${called} ${fault}`,
      whyIncomplete: missing && `${called} has no result for ${missing}`,
    }),
  }
}

/** Built for those that are asked for. */
const seriesNamed = onceForAllDays((content) =>
  once((name: string): Series | undefined => {
    const known = outsideSeries(content.types.values())
    const indicators = content.ofType('indicator').filter(({ fields }) => fields.series === name)
    const namedSo = Object.hasOwn(known, name) ? [name] : []
    const names = new Set([...namedSo, ...indicators.map(({ id }) => id)])
    const rows = [...names].map((one) => measurementsByName(content).get(one) ?? [])
    const reported = reportedIn([...rows, ...indicators.map(typedIn)])
    if (reported.length === 0) return undefined
    const why = otherUnit(known[name], indicators)
    return { reported: buildTimeline(withOverlaps(reported)), ...defined({ why }) }
  }),
)

/** @returns the known series, by name: the schema of monitoring results lists them */
export function outsideSeries(types: Iterable<DocumentType>): Readonly<Record<string, NamedValue>> {
  const fields = [...types].find(({ name }) => name === 'monitoring-result')?.fields ?? []
  return fields.find(({ orNames }) => orNames !== undefined)?.orNames ?? {}
}

function typedIn({ id, fields: { results = [] } }: Document<Indicator>): readonly Measurement[] {
  return results.map(({ on, value }) => ({ id, fields: { ...defined({ on, value }) } }))
}

/** In a loop: joining lists as long as these takes as long again. */
function reportedIn(lists: readonly (readonly Measurement[])[]): readonly Reported[] {
  const found: Reported[] = []
  for (const list of lists) {
    for (const measurement of list) {
      const { on, period: written } = measurement.fields
      const period = on === undefined ? undefined : (stretchOf(written ?? on) ?? stretchOf(on))
      if (period) found.push(new Reported(period, measurement, faultOf(measurement)))
    }
  }
  return found
}

/** Of a day, a week, or what else is written as a period. */
const stretchOf = once((written: string): Stretch | undefined => {
  const period = parseIsoWeek(written) ?? parsePeriod(written)
  if (!period) return undefined
  const { from, until } = period
  return { from, until, last: addDays(until, -1), days: daysOf(period) }
})

function faultOf(measurement: Measurement): string | undefined {
  const { value } = measurement.fields
  if (value === undefined) return `has a result without a value (${measurement.id})`
  return value < 0 ? `has a negative result (${measurement.id})` : undefined
}

function otherUnit(known: NamedValue | undefined, indicators: readonly Document<Indicator>[]): string | undefined {
  const other = indicators.find(({ fields: { unit } }) => unit !== undefined && unit !== known?.unit)
  return other && `is in ${known?.unit}, but ${other.id} is in ${other.fields.unit}`
}

/** Of one place, two results about the same time are one too many. */
function withOverlaps(reported: readonly Reported[]): readonly Reported[] {
  const first = newPlace()
  return reported.toSorted(byBeginning).map((one) => {
    const place = placeOf(first, one.measurement)
    const before = place.latest
    place.latest = one
    if (!before || one.fault !== undefined || one.period.from >= before.period.until) return one
    const fault = `has two results for ${periodInWords(one.period)} (${before.id} and ${one.id})`
    return new Reported(one.period, one.measurement, fault)
  })
}

/** Where and when in a day something was measured, found step by step: a key of all steps for each of a million would be slow. */
interface Place {
  readonly next: Map<string | undefined, Place>
  latest?: Reported
}

function placeOf(first: Place, { fields: { time, site, station, lot, provider } }: Measurement): Place {
  let place = first
  for (const step of [time, site, station, lot, provider]) {
    const known = place.next.get(step)
    const next = known ?? newPlace()
    if (!known) place.next.set(step, next)
    place = next
  }
  return place
}

function newPlace(): Place {
  return { next: new Map() }
}

function byBeginning(a: Reported, b: Reported): number {
  return byText(a.period.from, b.period.from)
}

function daysOf({ from, until }: Period): number {
  return daysBetween(from, until)
}
