import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import type { Period } from '../../core/values/period.js'

/** What a topic of a pack is made from. */
export interface PackSources {
  /** As of the day on which the pack was made. */
  readonly qms: Qms
  readonly period: Period
  /** As long, and right before. */
  readonly before: Period
  readonly metrics: readonly Metric[]
}
