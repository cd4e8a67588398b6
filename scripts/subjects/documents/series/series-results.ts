import type { Document } from '../../../core/model/document.js'
import type { DocumentType, NamedValue } from '../../../core/model/document-type.js'
import type { Indicator, MonitoringResult } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { byDay, type WithinPeriod } from '../../../core/time/by-day.js'
import { addDays, daysBetween } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { groupBy } from '../../../core/values/group-by.js'
import { parseIsoWeek } from '../../../core/values/iso-week.js'
import { byText } from '../../../core/values/order.js'
import { type Period, parsePeriod } from '../../../core/values/period.js'
import { missingMonths } from './missing-months.js'

/** One result of a series that comes from outside, such as the units that were shipped in a month. */
export interface SeriesResult {
  /** Of the row, or of the indicator that has the result. */
  readonly id: string
  readonly value: number
  /** What it is about. */
  readonly period: Period
  readonly station?: string
  readonly provider?: string
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
  readonly within: WithinPeriod<Reported>
  /** What is wrong with all of it. */
  readonly why?: string
}

/** A result, and what is wrong with it. */
interface Reported extends SeriesResult {
  readonly place: string
  readonly fault?: string
}

/**
 * Finds the results of a named series, each in the period in which its own period ends: rows that have its name as their
 * indicator, and those of an indicator that gives itself as that series. Nothing is guessed: a month without a result, two
 * results for the same time and place, a negative one or one in another unit are told.
 */
export function seriesResults(qms: QmsContent, name: string, period: Period): SeriesAnswer {
  const called = `the series “${name}”`
  const series = seriesByName(qms).get(name)
  if (!series) return { results: [], why: `${called} is missing` }
  const results = series.within(period).filter((one) => daysOf(one.period) <= daysOf(period))
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

const seriesByName = onceForAllDays((content): ReadonlyMap<string, Series> => {
  const known = outsideSeries(content.types.values())
  const providing = groupBy(
    (content.ofType('indicator') as readonly Document<Indicator>[]).filter(({ fields }) => fields.series !== undefined),
    ({ fields }) => fields.series ?? '',
  )
  const nameOf = new Map(
    [...providing].flatMap(([name, indicators]) => indicators.map(({ id }): [string, string] => [id, name])),
  )
  const seriesOf = ({ fields: { indicator = '' } }: Document<MonitoringResult>) =>
    Object.hasOwn(known, indicator) ? indicator : nameOf.get(indicator)
  const rows = groupBy(
    content.ofType('monitoring-result').filter((row) => seriesOf(row) !== undefined && !correctionOf(content, row)),
    seriesOf,
  )
  const names = new Set([...rows.keys(), ...providing.keys()])
  return new Map(
    [...names].flatMap((name = '') => {
      const indicators = providing.get(name) ?? []
      const reported = [...(rows.get(name) ?? []).flatMap(ofRow), ...indicators.flatMap(typedIn)]
      const why = otherUnit(known[name], indicators)
      return reported.length === 0 ? [] : [[name, { within: byEnd(withOverlaps(reported)), ...defined({ why }) }]]
    }),
  )
})

/** @returns the known series, by name: the schema of monitoring results lists them */
export function outsideSeries(types: Iterable<DocumentType>): Readonly<Record<string, NamedValue>> {
  const fields = [...types].find(({ name }) => name === 'monitoring-result')?.fields ?? []
  return fields.find(({ orNames }) => orNames !== undefined)?.orNames ?? {}
}

function ofRow({ id, fields }: Pick<Document<MonitoringResult>, 'id' | 'fields'>): readonly Reported[] {
  const { on, period, time, site, station, lot, provider, value } = fields
  if (on === undefined) return []
  const written = period === undefined ? undefined : (parseIsoWeek(period) ?? parsePeriod(period))
  const place = JSON.stringify([time, site, station, lot, provider])
  const common = { id, place, value: value ?? 0, period: written ?? { from: on, until: addDays(on, 1) } }
  return [{ ...common, ...defined({ station, provider, fault: faultOf(id, value) }) }]
}

function typedIn({ id, fields: { results = [] } }: Document<Indicator>): readonly Reported[] {
  return results.flatMap(({ on, value }) => ofRow({ id, fields: { ...defined({ on, value }) } }))
}

function faultOf(id: string, value: number | undefined): string | undefined {
  if (value === undefined) return `has a result without a value (${id})`
  return value < 0 ? `has a negative result (${id})` : undefined
}

function otherUnit(known: NamedValue | undefined, indicators: readonly Document<Indicator>[]): string | undefined {
  const other = indicators.find(({ fields: { unit } }) => unit !== undefined && unit !== known?.unit)
  return other && `is in ${known?.unit}, but ${other.id} is in ${other.fields.unit}`
}

/** Of one place, two results about the same time are one too many. */
function withOverlaps(reported: readonly Reported[]): readonly Reported[] {
  return [...groupBy(reported, ({ place }) => place).values()].flatMap((ofPlace) => {
    const inOrder = [...ofPlace].sort((a, b) => byText(a.period.from, b.period.from) || byText(a.id, b.id))
    return inOrder.map((one, index) => {
      const before = inOrder[index - 1]
      return before && one.period.from < before.period.until
        ? { fault: `has two results for ${one.period.from} (${before.id} and ${one.id})`, ...one }
        : one
    })
  })
}

function byEnd(reported: readonly Reported[]): WithinPeriod<Reported> {
  return byDay(reported, ({ period }) => addDays(period.until, -1))
}

function daysOf({ from, until }: Period): number {
  return daysBetween(from, until)
}
