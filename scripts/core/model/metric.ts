import type { Period } from '../values/period.js'
import type { Arguments, ArgumentsOf, Parameter } from './parameter.js'
import type { Qms } from './qms.js'
import type { RowSelection } from './row-selection.js'

/** A figure that is computed from records, with the proof that it is right. Pure: no I/O, no clock, no git. */
export interface Metric {
  /** Kebab-case, as addresses and commands name it. */
  readonly id: string
  readonly title: string
  /** What it answers, as a question. */
  readonly question: string
  /** How it is computed, in words. */
  readonly formula: string
  /** What counts, and what does not. */
  readonly population: string
  /** Requirements behind it, as `iso-9001-2015/9.1.1`. */
  readonly clauses: readonly string[]
  readonly unit: Unit
  /** Which way is better. */
  readonly direction: 'higher' | 'lower'
  /** What it can be asked about beside a period. */
  readonly parameters: readonly Parameter[]
  readonly examples: readonly MetricExample[]
  /** @returns the whole first, then its parts, if it is broken down */
  measure(qms: Qms, given: Arguments & { readonly period: Period }): readonly Figure[]
}

type Unit = 'percent' | 'days' | 'count'

/** One value. What nothing counts for has no value: an empty denominator is neither 0 % nor 100 %. */
export interface Figure {
  readonly id: string
  readonly label: string
  /** In the unit of the metric; undefined when there is nothing to count. */
  readonly value: number | undefined
  /** How many things it rests on. */
  readonly n: number
  /** Of a ratio: what is counted of the `n`. */
  readonly numerator?: number
  /** The ids of the documents and records behind it. */
  readonly behind: readonly string[]
  /** The rows of a report that it counts, where a report lists them. */
  readonly rows?: RowSelection
}

/** A small repository and exactly what the metric says of it. */
export interface MetricExample {
  /** One sentence. */
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** 2026-11-22 by default. */
  readonly today?: string
  readonly given?: Readonly<Record<string, string>>
  /** A line a figure, such as `All: 50 % (1 of 2)`. */
  readonly figures: readonly string[]
}

/** Writes a metric: a parameter that it does not name does not compile. */
export function defineMetric<const Parameters extends readonly Parameter[]>(
  metric: Omit<Metric, 'parameters' | 'measure'> & {
    readonly parameters: Parameters
    measure(qms: Qms, given: ArgumentsOf<Parameters> & { readonly period: Period }): readonly Figure[]
  },
): Metric {
  return metric as unknown as Metric
}

/** A metric and what it says of a system. */
export interface Measurement {
  readonly metric: Metric
  readonly period: Period
  readonly figures: readonly Figure[]
}

/** A metric month by month. */
export interface Trend {
  readonly metric: Metric
  readonly months: readonly MonthOfTrend[]
}

interface MonthOfTrend {
  readonly period: Period
  /** The as-of date lies before its last day, so its figures may still change. */
  readonly isOpen: boolean
  readonly figures: readonly Figure[]
}

/** @returns a share of some things, in percent with one decimal place */
export function ratio(id: string, label: string, all: readonly string[], counted: readonly string[]): Figure {
  const n = all.length
  const value = n === 0 ? undefined : Math.round((counted.length / n) * 1000) / 10
  return { id, label, value, n, numerator: counted.length, behind: all }
}
