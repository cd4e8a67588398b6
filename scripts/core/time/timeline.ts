import type { CalendarDate } from '../values/date.js'
import { byText } from '../values/order.js'
import { monthsOf, type Period } from '../values/period.js'

/** Something with a day. */
interface Dated {
  readonly on: CalendarDate
}

/** Things in the order of their days; those of one day keep the order in which they were given. */
export type Timeline<Event extends Dated> = readonly Event[]

/** Sorts once what many questions then cut from. */
export function buildTimeline<Event extends Dated>(events: Iterable<Event>): Timeline<Event> {
  return [...events].sort((a, b) => byText(a.on, b.on))
}

/** @returns what happened in a period, in order. Found by halving: asking for a month does not visit the other months. */
export function happenedWithin<Event extends Dated>(timeline: Timeline<Event>, period: Period): Timeline<Event> {
  return timeline.slice(firstFrom(timeline, period.from), firstFrom(timeline, period.until))
}

/** @returns a value for each calendar month of a period, in one pass; the first and the last month may be cut by it */
export function byMonth<Event extends Dated, Value>(
  timeline: Timeline<Event>,
  period: Period,
  fold: (events: Timeline<Event>, month: Period) => Value,
): readonly Value[] {
  return monthsOf(period).map((month) => fold(happenedWithin(timeline, month), month))
}

/** @returns how many things lie before a day */
function firstFrom(timeline: Timeline<Dated>, day: CalendarDate): number {
  let [low, high] = [0, timeline.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((timeline[middle]?.on ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}
