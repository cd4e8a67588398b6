import type { Figure } from '../../model/metric.js'
import { groupBy } from '../../values/group-by.js'
import { byText } from '../../values/order.js'
import type { Counted } from './counted.js'

/**
 * Breaks a figure down by what each thing says, such as its process. What says nothing is a part of its own.
 *
 * @param by what it is broken down by; a part is called `process=PR-004` for good
 */
export function brokenDown<Thing extends Counted>(
  by: string,
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | undefined,
  figureOf: (id: string, label: string, part: readonly Thing[]) => Figure,
): readonly Figure[] {
  const parts = [...groupBy(things, (thing) => keyOf(thing) ?? '')].sort(([a], [b]) => byText(a, b))
  return parts.map(([key, part]) => ({ ...figureOf(`${by}=${key}`, key || `without ${by}`, part), by }))
}
