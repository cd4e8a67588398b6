import type { Indicator } from '../../core/model/generated-types.js'
import { asDecimal } from '../../core/values/as-decimal.js'
import type { CalendarDate } from '../../core/values/date.js'

/** What is wanted of an indicator at a time. */
export interface IndicatorTarget {
  readonly value: number
  readonly tolerance: number
}

/** @returns the target that counts on a day; undefined before the first one, and where none is set */
export function targetOn(
  { target, targets, tolerance = 0 }: Indicator,
  day: CalendarDate,
): IndicatorTarget | undefined {
  if (targets === undefined) return target === undefined ? undefined : { value: target, tolerance }
  const counting = targets
    .filter(({ from = '' }) => from <= day)
    .reduce<(typeof targets)[number] | undefined>(
      (latest, one) => (latest && (latest.from ?? '') > (one.from ?? '') ? latest : one),
      undefined,
    )
  return counting?.value === undefined
    ? undefined
    : { value: counting.value, tolerance: counting.tolerance ?? tolerance }
}

/** @returns whether a value is worse than its target by more than the tolerance; false where the target is not known */
export function isOffTarget(
  direction: Indicator['direction'],
  target: IndicatorTarget | undefined,
  value: number,
): boolean {
  if (target === undefined || direction === undefined) return false
  const above = asDecimal(value - target.value)
  if (direction === 'higher') return -above > target.tolerance
  if (direction === 'lower') return above > target.tolerance
  return Math.abs(above) > target.tolerance
}

/** @returns such as `90 % and more, tolerance 1` */
export function targetInWords({ direction, unit = '' }: Indicator, { value, tolerance }: IndicatorTarget): string {
  const amount = `${value} ${unit}`.trim()
  const wanted = direction === 'higher' ? `${amount} and more` : direction === 'lower' ? `${amount} and less` : amount
  return tolerance > 0 ? `${wanted}, tolerance ${tolerance}` : wanted
}
