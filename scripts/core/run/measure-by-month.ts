import type { Metric, Trend } from '../model/metric.js'
import type { Qms } from '../model/qms.js'
import { calendarYearUpTo, monthsOf } from '../values/period.js'
import { measurePeriod } from './measure.js'
import { readMetricArguments } from './read-arguments.js'

/**
 * Computes a metric for each calendar month of a period, each as of its end; without a period, for twelve months, the last one
 * that of the model's day. All months are cut from what was sorted once, so that many take little longer than one.
 *
 * @param given what it is asked about, by the names of its parameters, as people write it
 * @throws ArgumentFault if it cannot be asked that
 */
export function measureByMonth(metric: Metric, qms: Qms, given: Readonly<Record<string, string>> = {}): Trend {
  const known = readMetricArguments(qms, metric, given)
  const months = monthsOf(known.period ?? calendarYearUpTo(qms.today))
  return { metric, months: months.map((period) => measurePeriod(metric, qms, period, known)) }
}
