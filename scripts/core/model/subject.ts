import type { Metric } from './metric.js'
import type { Report } from './report.js'
import type { Rule } from './rule.js'

/** One subject of quality management, with all that the toolkit says about it. */
export interface Subject {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly rules: readonly Rule[]
  readonly reports?: readonly Report[]
  readonly metrics?: readonly Metric[]
}
