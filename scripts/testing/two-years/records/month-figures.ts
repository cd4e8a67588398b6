import type { Book } from '../book.js'
import { endOf, MONTHS } from '../calendar.js'
import type { Random } from '../random.js'
import { SLIPPING } from './providers.js'

/** A figure of a month, by the name under which metrics ask for it. */
interface Counted {
  readonly indicator: string
  readonly value: number
  readonly station?: string
  readonly provider?: string
}

const STATIONS = ['Bench 1', 'Bench 2']
/** Whose deliveries are always on time. */
const RELIABLE = 'EP-001'
const HOSTING = 'EP-008'
const CUSTOMERS_AT_FIRST = 300

/** What the office counts at the end of each month: what is made, ordered, delivered, received and earned. */
export function monthFigures(book: Book, random: Random): void {
  let customers = CUSTOMERS_AT_FIRST
  for (const [index, month] of MONTHS.entries()) {
    for (const day of ['10', '20']) job(book, random, `${month}-${day}`)
    const kept = customers - random.whole(0, 2)
    const active = kept + random.whole(1, 4)
    const counted = [
      ...made(random),
      ...ordered(random),
      { indicator: 'customers-at-start', value: customers },
      { indicator: 'customers-kept', value: kept },
      { indicator: 'customers-active', value: active },
      { indicator: 'surveys-sent', value: 60 },
      ...received(random, index),
      { indicator: 'downtime-minutes', value: random.whole(0, 90), provider: HOSTING },
      { indicator: 'revenue', value: random.whole(400, 460) * 1000 },
    ]
    const on = endOf(month)
    for (const one of counted) book.row('monitoring-result', 'office', on, 'anton-weiss', { on, period: month, ...one })
    customers = active
  }
}

function job(book: Book, random: Random, on: string): void {
  const value = random.whole(3, 9)
  book.row('monitoring-result', 'office', on, 'anton-weiss', { on, indicator: 'cycle-days', value })
}

function made(random: Random): readonly Counted[] {
  const steps = STATIONS.map((station) => ({ station, started: random.whole(190, 230) }))
  const all = steps.reduce((sum, { started }) => sum + started, 0)
  const defective = random.whole(3, 9)
  return [
    ...steps.flatMap(({ station, started }) => [
      { indicator: 'units-started', value: started, station },
      { indicator: 'units-passed-first', value: started - random.whole(2, 6), station },
      { indicator: 'units-scrapped', value: random.whole(0, 2), station },
      { indicator: 'units-reworked', value: random.whole(1, 3), station },
    ]),
    { indicator: 'units-inspected', value: all },
    { indicator: 'units-defective', value: defective },
    { indicator: 'defects', value: defective + random.whole(0, 4) },
    { indicator: 'defect-opportunities', value: all * 12 },
    { indicator: 'units-shipped', value: all - random.whole(0, 12) },
    { indicator: 'units-returned', value: random.whole(0, 4) },
  ]
}

function ordered(random: Random): readonly Counted[] {
  const due = random.whole(150, 200)
  const onTime = due - random.whole(2, 8)
  return [
    { indicator: 'lines-due', value: due },
    { indicator: 'lines-on-time', value: onTime },
    { indicator: 'lines-on-time-in-full', value: onTime - random.whole(0, 3) },
  ]
}

/** @param index of the month: nothing comes from the provider that slips in the last one, in which it is blocked */
function received(random: Random, index: number): readonly Counted[] {
  const onTime = index === MONTHS.length - 1 ? undefined : SLIPPING.onTime[Math.floor(index / 6)]
  return [...delivered(random, RELIABLE, 100), ...(onTime === undefined ? [] : delivered(random, SLIPPING.id, onTime))]
}

/** @param onTime in percent */
function delivered(random: Random, provider: string, onTime: number): readonly Counted[] {
  return [
    { indicator: 'units-received', value: random.whole(800, 1000), provider },
    { indicator: 'units-received-defective', value: random.whole(0, 3), provider },
    { indicator: 'deliveries-received', value: 100, provider },
    { indicator: 'deliveries-received-on-time', value: onTime, provider },
  ]
}
