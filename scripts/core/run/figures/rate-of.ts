import type { Figure } from '../../model/metric.js'
import { rounded } from '../../values/statistics.js'
import { type Counted, idsOf } from './counted.js'

/** Of how many units of something from outside, such as units shipped. */
export interface Basis {
  /** Undefined where it is not recorded. */
  readonly total: number | undefined
  /** Where it would be: `the series “units-shipped”`. */
  readonly source: string
}

/** @returns how many things there are for each thousand, or million, of something else; n/a that names what is missing */
export function rateOf(
  id: string,
  label: string,
  things: readonly Counted[],
  { total, source }: Basis,
  unit: 'per thousand' | 'per million' | 'percent',
): Figure {
  const factor = { percent: 100, 'per thousand': 1000, 'per million': 1_000_000 }[unit]
  const common = { id, label, unit, n: things.length, behind: idsOf(things) }
  if (total === undefined) return { ...common, value: undefined, why: `${source} is missing` }
  const value = total > 0 ? rounded((things.length / total) * factor, 2) : undefined
  return { ...common, value, numerator: things.length, denominator: total }
}
