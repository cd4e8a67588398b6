import type { Period } from '../values/period.js'
import { rounded } from '../values/statistics.js'
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
  /** Which way is better: more, less, or near what was aimed at. */
  readonly direction: 'higher' | 'lower' | 'target'
  /** It says how things are at the end of a period, not what happened in it. */
  readonly isState?: true
  /** Only the files as they are tell it: of an earlier day, only a commit of that day. */
  readonly isOfFiles?: true
  /** What it can be asked about beside a period. */
  readonly parameters: readonly Parameter[]
  readonly examples: readonly MetricExample[]
  /** @returns the whole first, then its parts, if it is broken down */
  measure(qms: Qms, given: Arguments & { readonly period: Period }): readonly Figure[]
}

/** What a value is measured in. */
export type Unit = 'percent' | 'days' | 'hours' | 'count' | 'money' | 'ratio' | 'per thousand' | 'per million'

/** One value. What nothing counts for has no value: an empty denominator is neither 0 % nor 100 %. */
export interface Figure {
  readonly id: string
  readonly label: string
  /** Where it is another one than that of the metric. */
  readonly unit?: Unit
  /** Of money, such as `CHF`. */
  readonly currency?: string
  /** Undefined when there is nothing to count, or what it needs is missing. */
  readonly value: number | undefined
  /** Why there is no value, where it is not that there is nothing to count: `the series “units-shipped” is missing`. */
  readonly why?: string
  /** How many things it rests on. */
  readonly n: number
  /** Of a ratio: what is counted of the `n`, or divided by the denominator. */
  readonly numerator?: number
  /** Of a ratio whose denominator is another number than the `n`: units shipped, revenue. */
  readonly denominator?: number
  /** Each of what the denominator counts is in the numerator or not, such as units and those with defects: nothing else varies. */
  readonly isShare?: true
  /** By what the whole is broken down, where this is a part of it: `process`. */
  readonly by?: string
  /** The ids of the documents and records behind it, one for each of the `n`. */
  readonly behind: readonly string[]
  /** Of a ratio: those that are counted. */
  readonly counted?: readonly string[]
  /** What each of those behind it measures, in the same order. */
  readonly values?: readonly number[]
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
export interface Measurement extends PeriodMeasured {
  readonly metric: Metric
}

/** A metric month by month. */
export interface Trend {
  readonly metric: Metric
  readonly months: readonly PeriodMeasured[]
}

/** What a metric says of a period, as of its end: it says the same whenever it is asked. */
export interface PeriodMeasured {
  readonly period: Period
  /** The as-of date lies before its last day, so its figures may still change. */
  readonly isOpen: boolean
  readonly figures: readonly Figure[]
}

/** @returns a share of some things, in percent with one decimal place */
export function ratio(id: string, label: string, all: readonly string[], counted: readonly string[]): Figure {
  const n = all.length
  const value = n === 0 ? undefined : rounded((counted.length / n) * 100, 1)
  return { id, label, value, n, numerator: counted.length, behind: all, counted }
}
