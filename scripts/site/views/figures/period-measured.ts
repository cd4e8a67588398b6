import type { Metric, PeriodMeasured } from '../../../core/model/metric.js'
import { addDays } from '../../../core/values/date.js'
import type { Say } from '../../../core/words/say.js'

/** @returns the days of the period, or the one day of what says how things are */
export function periodMeasured(
  say: Say,
  { isState }: Metric,
  { period: { from, until }, isOpen }: Omit<PeriodMeasured, 'figures'>,
): string {
  const last = say.date(addDays(until, -1))
  const days = isState ? say`end of ${last}` : say`${say.date(from)} to ${last}`
  return isOpen ? `${days} (${say`not over yet`})` : days
}
