import type { Period } from '../values/period.js'
import type { Figure, Unit } from './metric.js'
import type { Qms } from './qms.js'

/** What several figures say only together, such as that work got faster and not better. Pure: no I/O, no clock, no git. */
export interface Insight {
  /** Kebab-case, as lists and programs name it. */
  readonly id: string
  readonly title: string
  /** What it answers, as a question. */
  readonly question: string
  /** When it is noticed, in words and with its thresholds. */
  readonly test: string
  /** Where people begin to look once it is noticed. */
  readonly lookAt: string
  /** Requirements behind it, as `iso-9001-2015/9.1.3`. */
  readonly clauses: readonly string[]
  readonly examples: readonly InsightExample[]
  /** Looks at the time up to the model’s day. */
  read(qms: Qms): InsightReading
}

/** What an insight says on a day. */
export interface InsightReading {
  /** Whether the figures meet the test; undefined where they are too few to tell. */
  readonly isNoticed: boolean | undefined
  /** Why it cannot be told. */
  readonly why?: string
  /** What was compared, in the order in which people read it. */
  readonly figures: readonly InsightFigure[]
}

/** A figure that an insight compares. */
export interface InsightFigure {
  readonly title: string
  /** The metric from which it comes, if it is one of a metric. */
  readonly metric?: string
  readonly unit: Unit
  readonly period: Period
  readonly figure: Figure
}

/** A small repository and exactly what the insight says of it. */
interface InsightExample {
  /** One sentence. */
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** 2026-11-22 by default. */
  readonly today?: string
  /** `noticed`, `not noticed`, or `not evaluated: …` with the reason. */
  readonly says: string
  /** A line a figure, such as `Repeated findings (2025-11-23 to 2026-11-22): 50 % (5 of 10)`. */
  readonly figures: readonly string[]
}
