import { figureInWords } from '../../core/format/index.js'
import type { Metric, PeriodMeasured } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import { addDays, addMonths } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { periodAsWritten } from '../../core/values/period.js'
import type { PackSources } from './pack-sources.js'
import type { PackFigure } from './review-pack.js'

/** @returns what each metric says as a whole, in the period and the one before; those that must be asked about something say nothing */
export function packFigures(sources: PackSources, metrics: readonly Metric[]): readonly PackFigure[] {
  return metrics
    .filter(({ parameters }) => !parameters.some(({ isRequired }) => isRequired))
    .flatMap((metric) => figureOf(sources, metric) ?? [])
}

function figureOf({ qms, period, before }: PackSources, metric: Metric): PackFigure | undefined {
  const [now] = measure(metric, qms, { period: periodAsWritten(period) }).figures
  if (!now) return undefined
  const [earlier] = measure(metric, qms, { period: periodAsWritten(before) }).figures
  return {
    metric: metric.id,
    title: metric.title,
    now: figureInWords(metric, now),
    before: earlier ? figureInWords(metric, earlier) : 'n/a',
    n: now.n,
    months: metric.isOfFiles ? [] : monthsUpTo(qms, metric, addDays(period.until, -1)).map(monthOf),
  }
}

function monthsUpTo(qms: Qms, metric: Metric, last: string): readonly PeriodMeasured[] {
  const month = last.slice(0, 7)
  const first = addMonths(`${month}-01`, -11).slice(0, 7)
  return measureByMonth(metric, qms, { period: `${first}..${month}` }).months
}

function monthOf({ period, figures: [whole] }: PeriodMeasured): PackFigure['months'][number] {
  return { label: period.from.slice(0, 7), ...defined({ value: whole?.value }) }
}
