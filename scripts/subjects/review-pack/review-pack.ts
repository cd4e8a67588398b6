import type { CalendarDate } from '../../core/values/date.js'
import type { IndicatorState } from '../objective/indicator-state.js'

/** What the records said when a management review was prepared: topic by topic, in words and figures that stay as they are. */
export interface ReviewPack {
  /** Of this file, so that later versions can still read it. */
  readonly form: 1
  /** The day from which the records were looked at. */
  readonly as_of: CalendarDate
  readonly period: PackPeriod
  /** As long, and right before: for comparison. */
  readonly before: PackPeriod
  readonly topics: readonly PackTopic[]
  /** Each needs a decision before the review closes. */
  readonly points: readonly OpenPoint[]
}

/** With its first and its last day. */
export interface PackPeriod {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export interface PackTopic {
  /** The input of ISO 9001, such as `9.3.2 c4`; another word where no clause asks for it. */
  readonly id: string
  readonly title: string
  /** In sentences; never empty: where nothing was recorded, it says so. */
  readonly says: readonly string[]
  readonly figures: readonly PackFigure[]
  readonly series: readonly PackSeries[]
  readonly lists: readonly PackList[]
}

export interface PackFigure {
  /** The id of the metric. */
  readonly metric: string
  readonly title: string
  /** With what it rests on, such as `83.3 % (5 of 6)`. */
  readonly now: string
  readonly before: string
  readonly n: number
  /** The twelve months up to the end of the period; without a value where there was nothing to count. */
  readonly months: readonly { readonly label: string; readonly value?: number }[]
}

/** An indicator, period by period. */
export interface PackSeries {
  /** The id of the indicator. */
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly state: IndicatorState
  readonly centre?: number
  /** How many points lie before the ones that are kept. */
  readonly earlier?: number
  readonly points: readonly PackPoint[]
}

export interface PackPoint {
  readonly label: string
  readonly value?: number
  readonly target?: number
  readonly upper?: number
  readonly lower?: number
  readonly off?: true
  readonly signal?: true
  /** The period was not over. */
  readonly open?: true
}

export interface PackList {
  readonly title: string
  readonly items: readonly PackItem[]
  /** How many more there are. */
  readonly more?: number
}

export interface PackItem {
  readonly id: string
  readonly title: string
  readonly says: string
}

export interface OpenPoint {
  /** Unique in the pack, and the same in the decision about it. */
  readonly id: string
  readonly kind: 'off-target' | 'signal' | 'overdue' | 'insight'
  /** The id of the document that it is about. */
  readonly about?: string
  readonly says: string
}
