import type { Figure } from '../../model/metric.js'
import { defined } from '../../values/defined.js'
import { mean, percentile, rounded } from '../../values/statistics.js'
import { type Counted, idsOf } from './counted.js'

/**
 * How long something takes is skewed: a mean alone says little.
 *
 * @param values one for each of the things
 * @returns median, mean and 90th percentile, with one decimal place
 */
export function spread<Thing extends Counted>(
  things: readonly Thing[],
  amountOf: (thing: Thing) => number,
): readonly Figure[] {
  const median = medianOf('median', 'Median', things, amountOf)
  const values = median.value === undefined ? [] : (median.values ?? [])
  const other = (id: string, label: string, value: number | undefined): Figure => ({
    ...median,
    id,
    label,
    value: value === undefined ? undefined : rounded(value, 1),
  })
  return [
    median,
    other('mean', 'Mean', mean(values)),
    other('p90', '90 % take at most', percentile(values.toSorted(ascending), 90)),
  ]
}

/** @returns the value in the middle, with one decimal place, in the unit of the metric; none where one is less than nothing */
export function medianOf<Thing extends Counted>(
  id: string,
  label: string,
  things: readonly Thing[],
  amountOf: (thing: Thing) => number,
): Figure {
  const values = things.map(amountOf)
  const backwards = things[values.findIndex((value) => value < 0)]
  const middle = backwards ? undefined : percentile(values.toSorted(ascending), 50)
  return {
    id,
    label,
    value: middle === undefined ? undefined : rounded(middle, 1),
    ...defined({ why: backwards && `${backwards.id} ends before it begins` }),
    n: things.length,
    behind: idsOf(things),
    values,
  }
}

const ascending = (a: number, b: number) => a - b
