import { type Figure, ratio } from '../../model/metric.js'
import { type Counted, idsOf } from './counted.js'

/** @returns how many percent of some things are so, with all of them behind it */
export function share<Thing extends Counted>(
  id: string,
  label: string,
  things: readonly Thing[],
  isSo: (thing: Thing) => boolean,
): Figure {
  return { ...ratio(id, label, idsOf(things), idsOf(things.filter(isSo))), unit: 'percent' }
}
