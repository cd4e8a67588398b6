import { addDays, addMonths, type CalendarDate } from '../values/date.js'
import { byText } from '../values/order.js'
import type { Period } from '../values/period.js'

/**
 * Finds the times in which something that is done again and again was overdue.
 *
 * @param firstDue by when it is to be done for the first time
 * @param done the days on which it was done
 * @param months after how many it is to be done again
 * @param end the day from which it is no longer asked for
 */
export function lapses(
  firstDue: CalendarDate,
  done: readonly CalendarDate[],
  months: number,
  end: CalendarDate,
): readonly Period[] {
  const inOrder = [...done].sort(byText)
  return [firstDue, ...inOrder.map((day) => addMonths(day, months))].flatMap((due, index) => {
    const [from, next] = [addDays(due, 1), inOrder[index] ?? end]
    const until = next < end ? next : end
    return from < until ? [{ from, until }] : []
  })
}
