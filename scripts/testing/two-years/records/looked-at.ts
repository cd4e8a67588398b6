import { addDays, addMonths } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { END, FIRST_DAY, MONTHS } from '../calendar.js'
import type { Random } from '../random.js'

/** Calibrations, checks and what customers say: rows that come in without a case behind them. */
export function lookedAt(book: Book, random: Random): void {
  calibrations(book)
  checks(book)
  feedback(book, random)
  disposals(book)
}

/** Each piece of equipment once a year, by an accredited laboratory. */
function calibrations(book: Book): void {
  for (const on of ['2025-02-11', '2026-02-03'])
    for (let number = 1; number <= 5; number++) {
      book.row('calibration', 'laboratory', on, 'klara-vogt', {
        on,
        equipment: `EQR-001#${number}`,
        kind: 'calibration',
        by: 'Calibration laboratory, Bern',
        traceable_to: 'National standards',
        as_found: 'in',
        as_left: 'in',
        result: 'usable',
        certificate: `CL-${on.slice(0, 4)}-${number}`,
      })
    }
}

function checks(book: Book): void {
  const check = (on: string, by: string, number: number) =>
    book.row('check-log', 'house', on, by, { on, check: `RC-001#${number}`, by, result: 'ok' })
  const days = [
    ...every(7, '2025-01-06').map((on) => [on, 'klara-vogt', 1] as const),
    ...MONTHS.map((month) => [`${month}-15`, 'marek-nowak', 2] as const),
    ...[2, 5, 8, 11, 14, 17, 20, 23].map((index) => [`${MONTHS[index]}-10`, 'omar-saidi', 3] as const),
  ]
  for (const [on, by, number] of days.sort(([a], [b]) => (a < b ? -1 : 1))) check(on, by, number)
}

function every(days: number, from: string): readonly string[] {
  const found: string[] = []
  for (let day = from; day <= END; day = addDays(day, days)) found.push(day)
  return found
}

function feedback(book: Book, random: Random): void {
  for (const month of MONTHS)
    for (let day = 1; day <= 20; day++) {
      const on = `${month}-${String(day).padStart(2, '0')}`
      const score = Math.min(10, Math.max(0, Math.round(random.around(8.3, 1.2))))
      book.row('customer-feedback', 'survey', on, 'nina-costa', {
        on,
        channel: 'survey',
        score,
        scale: '0 to 10',
        product: random.pick(['Alder One', 'Alder Field']),
      })
    }
}

function disposals(book: Book): void {
  for (const months of [1, 13]) {
    const on = addMonths(FIRST_DAY, months)
    book.row('disposal', 'archive', on, 'vera-lang', {
      on,
      what: 'Delivery notes of six years ago',
      rule: '5 years, QP-001',
      how: 'shredded',
      approved_by: 'idris-bello',
      by: 'vera-lang',
    })
  }
}
