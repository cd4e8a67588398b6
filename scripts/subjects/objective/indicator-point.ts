import type { RowSelection } from '../../core/model/row-selection.js'
import type { Observation } from '../../core/statistics/observation.js'
import type { CalendarDate } from '../../core/values/date.js'
import type { IndicatorTarget } from './indicator-target.js'

/** One period, or one measurement. */
export interface IndicatorPoint extends Observation {
  /** Such as `2026-11`. */
  readonly label: string
  /** The last day that it is about. */
  readonly on: CalendarDate
  readonly target?: IndicatorTarget
  readonly isOff: boolean
  /** The period is not over, so its value may still change. */
  readonly isOpen?: true
  /** There was nothing to count in the period: no result is missing. */
  readonly isEmpty?: true
  /** The ids of the records and rows that it was computed from. */
  readonly behind: readonly string[]
  /** Where a report lists them. */
  readonly rows?: RowSelection
  readonly note?: string
}
