import type { Figure, Unit } from '../../model/metric.js'
import { defined } from '../../values/defined.js'
import { rounded } from '../../values/statistics.js'
import { type Counted, idsOf } from './counted.js'

/**
 * @param currency of money
 * @returns what some things come to together; nothing of none
 */
export function sum<Thing extends Counted>(
  id: string,
  label: string,
  things: readonly Thing[],
  amountOf: (thing: Thing) => number,
  unit: Unit,
  currency?: string,
): Figure {
  const values = things.map(amountOf)
  const value =
    values.length === 0
      ? undefined
      : rounded(
          values.reduce((all, one) => all + one, 0),
          2,
        )
  return { id, label, unit, ...defined({ currency }), value, n: things.length, behind: idsOf(things), values }
}
