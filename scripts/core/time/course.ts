import { type CalendarDate, LAST_DAY } from '../values/date.js'
import type { Period } from '../values/period.js'

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

/** @returns the same course of other values, each made of a value and the time in which it holds */
export function mapCourse<Value, Other>(
  course: Course<Value>,
  change: (value: Value, period: Period) => Other,
): Course<Other> {
  return course.map(({ from, value }, index) => {
    const until = course[index + 1]?.from ?? LAST_DAY
    return { from, value: change(value, { from, until }) }
  })
}
