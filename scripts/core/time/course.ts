import type { CalendarDate } from '../values/date.js'

/** A value that changes in time: what it is from each day on. The first holds from the beginning. */
export type Course<Value> = readonly { readonly from: CalendarDate; readonly value: Value }[]

/** @param days on which the value may change, in any order */
export function buildCourse<Value>(days: Iterable<CalendarDate>, valueOn: (day: CalendarDate) => Value): Course<Value> {
  return [...new Set(['', ...days])].sort().map((from) => ({ from, value: valueOn(from) }))
}

/** @returns what the value is on a day; undefined if nothing is known of it */
export function valueOn<Value>(course: Course<Value>, day: CalendarDate): Value | undefined {
  return course.findLast(({ from }) => from <= day)?.value
}
