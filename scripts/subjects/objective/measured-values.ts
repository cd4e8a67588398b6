import type { Document } from '../../core/model/document.js'
import type { Indicator, QualityObjective } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { addDays, addMonths, type CalendarDate } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'
import { reviewBase } from '../review/review-policy.js'

type Measured = Pick<QualityObjective & Indicator, 'frequency' | 'results'>

export interface MeasuredValue {
  readonly on: CalendarDate
  readonly value: number
}

/** Months between results; figures of a period take some days to come in. */
const MONTHS = { weekly: 0, monthly: 1, quarterly: 3, yearly: 12 }
const DAYS_TO_COME_IN = 14

/** @returns what was measured up to a day, the oldest first */
export function valuesUpTo({ results = [] }: Measured, day: CalendarDate): readonly MeasuredValue[] {
  const complete = results.flatMap(({ on, value }) => (on !== undefined && value !== undefined ? { on, value } : []))
  return complete.filter(({ on }) => on <= day).sort((a, b) => byText(a.on, b.on))
}

/** @returns since when a result is waited for, and whether one came on that day; undefined while none is late */
export function missingSince(qms: Qms, measured: Document<Measured>) {
  const { frequency, results = [] } = measured.fields
  if (frequency === undefined) return undefined
  const days = results.flatMap(({ on }) => (on !== undefined && on <= qms.today ? on : []))
  const last = days.sort().at(-1)
  const since = last ?? reviewBase(qms, measured as Document)?.on
  if (since === undefined || addDays(addMonths(since, MONTHS[frequency]), DAYS_TO_COME_IN) >= qms.today)
    return undefined
  return { frequency, since, hasResult: last !== undefined }
}

/** @returns whether a value is worse than the target by more than the tolerance; false where the target is not known */
export function isOffTarget({ direction, target, tolerance = 0 }: Indicator, value: number): boolean {
  if (target === undefined || direction === undefined) return false
  if (direction === 'higher') return value < target - tolerance
  if (direction === 'lower') return value > target + tolerance
  return Math.abs(value - target) > tolerance
}
