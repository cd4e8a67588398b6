import type { Figure } from '../../model/metric.js'
import { defined } from '../../values/defined.js'
import { rounded } from '../../values/statistics.js'
import type { Basis } from './basis.js'
import { type Counted, idsOf } from './counted.js'

/** By what a ratio is multiplied to be in its unit. */
const FACTORS = { percent: 100, 'per thousand': 1000, 'per million': 1_000_000 }
type RateUnit = keyof typeof FACTORS

/** @returns how many things there are for each thousand, or million, of something else; n/a that says what is missing */
export function rateOf(id: string, label: string, things: readonly Counted[], basis: Basis, unit: RateUnit): Figure {
  return ratioOf(id, label, { total: things.length, behind: idsOf(things) }, { ...basis, behind: [] }, unit)
}

/** @returns one amount divided by another; n/a that says what is missing */
export function ratioOf(id: string, label: string, part: Basis, whole: Basis, unit: RateUnit): Figure {
  const behind = [...part.behind, ...whole.behind]
  const common = { id, label, unit, n: behind.length, behind }
  const [numerator, denominator] = [part.total, whole.total]
  if (numerator === undefined || denominator === undefined)
    return { ...common, value: undefined, ...defined({ why: whole.why ?? part.why }) }
  const value = denominator > 0 ? rounded((numerator / denominator) * FACTORS[unit], 2) : undefined
  return { ...common, value, numerator, denominator }
}
