import type { Figure } from '../../model/metric.js'
import { count } from './count.js'
import type { Counted } from './counted.js'

/**
 * Sorts things by their age into buckets, the last one open.
 *
 * @param limits the most days of each bucket but the last, such as 30, 60, 90
 * @param from the fewest days of the first bucket
 */
export function ageing<Thing extends Counted>(
  things: readonly Thing[],
  daysOf: (thing: Thing) => number,
  limits: readonly number[],
  from = 0,
): readonly Figure[] {
  const starts = [from, ...limits.map((limit) => limit + 1)]
  const ages = things.map(daysOf)
  return starts.map((start, index) => {
    const limit = limits[index]
    const isIn = (age = -1) => age >= start && age <= (limit ?? Number.POSITIVE_INFINITY)
    const bucket = things.filter((_thing, place) => isIn(ages[place]))
    const days = limit === undefined ? `over ${start - 1}` : `${start}–${limit}`
    return { ...count(`age=${days.replace('–', '-')}`, `${days} days`, bucket), by: 'age' }
  })
}
