import type { Figure, Unit } from '../../model/metric.js'
import { rounded } from '../../values/statistics.js'
import { type Counted, idsOf } from './counted.js'

/** @returns what some things come to together; nothing of none */
export function sum<Thing extends Counted>(
  id: string,
  label: string,
  things: readonly Thing[],
  amountOf: (thing: Thing) => number,
  unit: Unit,
): Figure {
  const values = things.map(amountOf)
  const value =
    values.length === 0
      ? undefined
      : rounded(
          values.reduce((all, one) => all + one, 0),
          2,
        )
  return { id, label, unit, value, n: things.length, behind: idsOf(things), values }
}
