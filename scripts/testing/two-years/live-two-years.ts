import { type Book, openBook } from './book.js'
import { randomFrom } from './random.js'
import { auditFindings, audits } from './records/audits.js'
import { changes } from './records/changes.js'
import { climate } from './records/climate.js'
import { complaints } from './records/complaints.js'
import { development } from './records/development.js'
import { type IndicatorValue, indicatorValues } from './records/indicator-values.js'
import { learning } from './records/learning.js'
import { lookedAt } from './records/looked-at.js'
import { managementReviews } from './records/management-reviews.js'
import { measurements } from './records/measurements.js'
import { monthFigures } from './records/month-figures.js'
import { nonconformities } from './records/nonconformities.js'
import { outside } from './records/outside.js'
import { providers } from './records/providers.js'
import { risks } from './records/risks.js'

const SEED = 20_250_101

/** @returns what happens at Alder Instruments in two years; the same each time */
export function liveTwoYears(): { readonly book: Book; readonly values: readonly IndicatorValue[] } {
  const book = openBook()
  // Each chapter has chance of its own, so that a change of one leaves the others as they are.
  const chance = (chapter: number) => randomFrom(SEED + chapter)
  const found = auditFindings(chance(11))
  audits(book, chance(2), found, nonconformities(book, chance(1), found))
  complaints(book, chance(3))
  measurements(book, chance(4))
  lookedAt(book, chance(5))
  managementReviews(book)
  risks(book)
  providers(book, chance(6))
  development(book)
  learning(book, chance(7))
  changes(book, chance(8))
  outside(book, chance(9))
  climate(book)
  monthFigures(book, chance(12))
  return { book, values: indicatorValues(chance(10)) }
}
