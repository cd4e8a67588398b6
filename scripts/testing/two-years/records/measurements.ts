import { addDays, type CalendarDate, daysBetween } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { END, FIRST_DAY } from '../calendar.js'
import type { Random } from '../random.js'

/** The deviation at bench 2 is larger from this day on, by three of its spreads. */
export const BENCH_2_SHIFTS = { station: 'Bench 2', on: '2026-04-07', by: 0.3, spread: 0.1 } as const

const PEOPLE_AT_BENCHES = ['jan-koster', 'aya-sato']
const AT_BENCHES = ['Bench 1', 'Bench 2', 'Bench 3']

/** What the benches measure on each working day. */
export function measurements(book: Book, random: Random): void {
  for (let day = FIRST_DAY; day <= END; day = addDays(day, 1)) if (isWorkday(day)) benches(book, random, day)
}

function benches(book: Book, random: Random, on: CalendarDate): void {
  for (const [index, station] of AT_BENCHES.entries())
    for (const time of ['09:00', '14:30']) {
      const shift = station === BENCH_2_SHIFTS.station && on >= BENCH_2_SHIFTS.on ? BENCH_2_SHIFTS.by : 0
      const value = Number((shift + random.around(0, BENCH_2_SHIFTS.spread)).toFixed(2))
      const by = random.pick(PEOPLE_AT_BENCHES)
      book.row('monitoring-result', `bench${index + 1}`, on, by, {
        on,
        time,
        indicator: 'Deviation of pressure in hPa',
        value,
        station,
        by,
      })
    }
}

/** The first day is a Wednesday. */
function isWorkday(day: CalendarDate): boolean {
  return ((daysBetween(FIRST_DAY, day) + 3) % 7) % 6 !== 0
}
