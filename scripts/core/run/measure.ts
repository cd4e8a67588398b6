import type { Measurement, Metric, PeriodMeasured } from '../model/metric.js'
import type { Arguments } from '../model/parameter.js'
import type { Qms } from '../model/qms.js'
import { asOf } from '../time/as-of.js'
import { addDays, earlierDay } from '../values/date.js'
import { type Period, yearUpTo } from '../values/period.js'
import { readMetricArguments } from './read-arguments.js'

/**
 * Computes a metric for a period that ends by the model's day; without a period, for the twelve months up to it.
 *
 * @param given what it is asked about, by the names of its parameters, as people write it
 * @throws ArgumentFault if it cannot be asked that
 */
export function measure(metric: Metric, qms: Qms, given: Readonly<Record<string, string>> = {}): Measurement {
  const known = readMetricArguments(qms, metric, given)
  return { metric, ...measurePeriod(metric, qms, known.period ?? yearUpTo(qms.today), known) }
}

/**
 * Looks at a period from its end, or from the model's day if that comes first: what was opened, decided or put off later is not
 * known yet. Whether what was due on the last day was done shows on the day after. A period that has not begun has no
 * figures, nor has an earlier one of what only the files as they are tell.
 */
export function measurePeriod(metric: Metric, qms: Qms, period: Period, known: Arguments): PeriodMeasured {
  if (period.from > qms.today) return { period, isOpen: true, figures: [] }
  const until = earlierDay(period.until, addDays(qms.today, 1))
  const day = earlierDay(qms.today, metric.isState ? addDays(period.until, -1) : period.until)
  if (metric.isOfFiles && day !== qms.today) return { period, isOpen: false, figures: [] }
  const figures = metric.measure(asOf(qms, day), { ...known, period: { from: period.from, until } })
  return { period, isOpen: period.until > addDays(qms.today, 1), figures }
}
