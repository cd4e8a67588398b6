import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { addDays, addMonths, type CalendarDate } from '../../core/values/date.js'
import { reviewBase } from '../review/review-policy.js'
import { DAYS_TO_COME_IN, type Frequency } from './measured-period.js'

/** Months between results. */
const MONTHS = { weekly: 0, monthly: 1, quarterly: 3, yearly: 12 }

/**
 * @param measured the days of its results
 * @returns since when a result is waited for, and whether one came on that day; undefined while none is late
 */
export function missingSince(
  qms: Qms,
  document: Document<{ readonly frequency?: Frequency }>,
  measured: readonly CalendarDate[],
) {
  const { frequency } = document.fields
  if (frequency === undefined) return undefined
  const last = measured
    .filter((on) => on <= qms.today)
    .sort()
    .at(-1)
  const since = last ?? reviewBase(qms, document as Document)?.on
  if (since === undefined || addDays(addMonths(since, MONTHS[frequency]), DAYS_TO_COME_IN) >= qms.today)
    return undefined
  return { frequency, since, hasResult: last !== undefined }
}
