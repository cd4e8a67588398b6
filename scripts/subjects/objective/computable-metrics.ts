import type { Metric } from '../../core/model/metric.js'
import { metricsOf } from '../../core/model/subject.js'
import { measurableSubjects } from './measurable-subjects.js'

/** The metrics that an indicator may name. A company adds its own to the manual. */
export const computableMetrics = metricsOf(measurableSubjects)

/** @returns the metric of an indicator, where it can be computed for a period without a further question */
export function metricNamed(
  id: string | undefined,
  metrics: readonly Metric[] = computableMetrics,
): Metric | undefined {
  return metrics.find((metric) => metric.id === id && !metric.parameters.some(({ isRequired }) => isRequired))
}
