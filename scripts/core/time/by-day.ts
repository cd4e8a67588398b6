import type { CalendarDate } from '../values/date.js'
import { once } from '../values/once.js'
import type { Period } from '../values/period.js'
import { buildTimeline, happenedWithin } from './timeline.js'

/** Finds the things whose day lies in a period, in order: asking for a month does not visit the other months. */
export type WithinPeriod<Thing> = (period: Period) => readonly Thing[]

/** Sorts things by a day of each when they are first asked for. What has no such day is found in no period. */
export function byDay<Thing>(
  things: readonly Thing[],
  dayOf: (thing: Thing) => CalendarDate | undefined,
): WithinPeriod<Thing> {
  const timeline = once(() =>
    buildTimeline(
      things.flatMap((thing) => {
        const on = dayOf(thing)
        return on === undefined ? [] : [{ on, thing }]
      }),
    ),
  )
  return (period) => happenedWithin(timeline(), period).map(({ thing }) => thing)
}
