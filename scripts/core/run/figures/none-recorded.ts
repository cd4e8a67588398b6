import type { Figure } from '../../model/metric.js'

/** @returns a figure without a value, and why: where nothing of a kind was ever recorded, 0 would prove nothing */
export function noneRecorded(id: string, label: string, why: string): Figure {
  return { id, label, value: undefined, why, n: 0, behind: [] }
}
