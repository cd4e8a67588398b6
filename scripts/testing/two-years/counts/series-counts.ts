import type { Truth } from '../truth.js'
import { type CountMonth, type Part, spreadOf, twoDecimals } from './counts.js'
import { type Fact, factsOn, textIn } from './fact.js'
import { isIn, type PlainMonth, plainDays } from './plain-month.js'

const PLACES = ['station', 'provider'] as const
const MINUTES_A_DAY = 24 * 60

/** What the office counted of a month. */
const rowsOf = (truth: Truth, { first, last }: PlainMonth, name: string): readonly Fact[] =>
  factsOn(truth, 'monitoring-result', last).filter(
    ({ values }) => values.indicator === name && values.period === first.slice(0, 7),
  )

/** @param place such as Bench 1 or EP-004; all of them by default */
export function countOf(truth: Truth, month: PlainMonth, name: string, place?: string): number {
  let total = 0
  for (const { values } of rowsOf(truth, month, name))
    if (place === undefined || PLACES.some((one) => values[one] === place)) total += Number(values.value)
  return total
}

const placesOf = (truth: Truth, month: PlainMonth, name: string, by: (typeof PLACES)[number]): readonly string[] =>
  rowsOf(truth, month, name).map(({ values }) => textIn(values, by))

const partOfSeries =
  (part: string, whole: string, id = 'all'): CountMonth =>
  (truth, month) => ({
    [id]: [countOf(truth, month, part), countOf(truth, month, whole)],
  })

const byPlace =
  (by: (typeof PLACES)[number], part: string, whole: string): CountMonth =>
  (truth, month) =>
    Object.fromEntries(
      placesOf(truth, month, whole, by).map((place): [string, Part] => [
        `${by}=${place}`,
        [countOf(truth, month, part, place), countOf(truth, month, whole, place)],
      ]),
    )

/** Several counts of one metric. */
const together =
  (...counts: readonly CountMonth[]): CountMonth =>
  (truth, month) =>
    Object.assign({}, ...counts.map((count) => count(truth, month)))

export const SERIES_COUNTS: Readonly<Record<string, CountMonth>> = {
  'cycle-time': (truth, month) => {
    const jobs = factsOn(truth, 'monitoring-result', month.last).filter(
      ({ values }) => values.indicator === 'cycle-days' && isIn(month, textIn(values, 'on')),
    )
    return spreadOf(jobs.map(({ values }) => Number(values.value)))
  },
  'defect-rate': together(
    partOfSeries('units-defective', 'units-inspected'),
    partOfSeries('units-defective', 'units-inspected', 'ppm'),
    partOfSeries('defects', 'defect-opportunities', 'dpmo'),
  ),
  'delivery-punctuality': together(
    partOfSeries('lines-on-time', 'lines-due'),
    partOfSeries('lines-on-time-in-full', 'lines-due', 'in-full'),
  ),
  'first-pass-yield': together(byPlace('station', 'units-passed-first', 'units-started'), (truth, month) => {
    let through = 100
    for (const station of placesOf(truth, month, 'units-started', 'station'))
      through *= countOf(truth, month, 'units-passed-first', station) / countOf(truth, month, 'units-started', station)
    return { all: twoDecimals(through) }
  }),
  'return-rate': partOfSeries('units-returned', 'units-shipped'),
  'scrap-and-rework': together(
    partOfSeries('units-scrapped', 'units-started'),
    partOfSeries('units-reworked', 'units-started', 'reworked'),
  ),
  'provider-defects': together(
    partOfSeries('units-received-defective', 'units-received'),
    byPlace('provider', 'units-received-defective', 'units-received'),
  ),
  'provider-punctuality': together(
    partOfSeries('deliveries-received-on-time', 'deliveries-received'),
    byPlace('provider', 'deliveries-received-on-time', 'deliveries-received'),
  ),
  'service-availability': (truth, month) => {
    const minutes = (plainDays(month.first, month.last) + 1) * MINUTES_A_DAY
    const up: Part = [minutes - countOf(truth, month, 'downtime-minutes'), minutes]
    return { all: up, 'provider=EP-008': up }
  },
  'customer-retention': partOfSeries('customers-kept', 'customers-at-start'),
}
