import type { Measurement, Metric } from '../model/metric.js'
import type { Qms } from '../model/qms.js'
import { yearUpTo } from '../values/period.js'
import { readMetricArguments } from './read-arguments.js'

/**
 * Computes a metric on the model's day; without a period, for the twelve months up to it.
 *
 * @param given what it is asked about, by the names of its parameters, as people write it
 * @throws ArgumentFault if it cannot be asked that
 */
export function measure(metric: Metric, qms: Qms, given: Readonly<Record<string, string>> = {}): Measurement {
  const known = readMetricArguments(qms, metric, given)
  const period = known.period ?? yearUpTo(qms.today)
  return { metric, period, figures: metric.measure(qms, { ...known, period }) }
}
