import type { Truth } from '../truth.js'
import type { PlainMonth } from './plain-month.js'

/** What is counted, and of how many. */
export type Part = readonly [counted: number, of: number]

/** What plain loops say of a month, by the ids of figures: a value, or what is counted of how many. Nothing of none is undefined. */
export type Counts = Readonly<Record<string, number | undefined | Part>>

/** Counts for one metric, by the truth alone. */
export type CountMonth = (truth: Truth, month: PlainMonth) => Counts

/** @returns how many of them are so, of how many */
export function partOf<One>(all: readonly One[], isSo: (one: One) => boolean): Part {
  let counted = 0
  for (const one of all) if (isSo(one)) counted += 1
  return [counted, all.length]
}

/** @returns median, mean and 90th percentile, counted by hand */
export function spreadOf(values: readonly number[]): Counts {
  let total = 0
  for (const value of values) total += value
  return {
    median: quantile(values, 0.5),
    mean: values.length === 0 ? undefined : oneDecimal(total / values.length),
    p90: quantile(values, 0.9),
  }
}

/** @returns the value below which such a share of the values lies, between two of them in proportion */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return undefined
  const place = (sorted.length - 1) * share
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return oneDecimal(low + (high - low) * (place - Math.floor(place)))
}

export const oneDecimal = (value: number): number => Math.round(value * 10 + 1e-9) / 10
export const twoDecimals = (value: number): number => Math.round(value * 100 + 1e-9) / 100
