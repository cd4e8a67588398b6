import { type CalendarDate, LAST_DAY, laterDay } from '../../../core/values/date.js'
import { byText } from '../../../core/values/order.js'
import type { Period } from '../../../core/values/period.js'
import type { DatedEnding } from './ending.js'

/** @returns the times in which something is to be done: from the day on which it is known until it ends, without pauses */
export function openPeriods(since: CalendarDate | undefined, endings: readonly DatedEnding[]): readonly Period[] {
  const open: Period[] = []
  let from: CalendarDate | undefined = since ?? ''
  for (const ending of [...endings].sort((a, b) => byText(a.from, b.from))) {
    if (from === undefined) break
    if (ending.from > from) open.push({ from, until: ending.from })
    from = ending.until === undefined ? undefined : laterDay(from, ending.until)
  }
  return from === undefined ? open : [...open, { from, until: LAST_DAY }]
}
