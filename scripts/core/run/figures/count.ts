import type { Figure } from '../../model/metric.js'
import { type Counted, idsOf } from './counted.js'

/** @returns how many there are. None of none that could be is 0; where nothing is recorded at all, the metric says n/a */
export function count(id: string, label: string, things: readonly Counted[]): Figure {
  return { id, label, unit: 'count', value: things.length, n: things.length, behind: idsOf(things) }
}

/** @returns a figure of what was left out of the others, if there was any */
export function leftOut(label: string, things: readonly Counted[]): readonly Figure[] {
  return things.length === 0 ? [] : [count('left-out', `Left out: ${label}`, things)]
}
