import type { Document } from '../../core/model/document.js'
import type { Indicator, MonitoringResult } from '../../core/model/generated-types.js'
import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { measure } from '../../core/run/measure.js'
import type { Observation } from '../../core/statistics/observation.js'
import { asDecimal } from '../../core/values/as-decimal.js'
import { addDays, type CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { periodAsWritten } from '../../core/values/period.js'
import { mean } from '../../core/values/statistics.js'
import { measurementsByName } from '../documents/series/measurements-by-name.js'
import { computableMetrics, metricNamed } from './computable-metrics.js'
import type { IndicatorPoint } from './indicator-point.js'
import { isOffTarget, targetOn } from './indicator-target.js'
import { DAYS_TO_COME_IN, type Frequency, lastDayOf, type MeasuredPeriod, periodOf } from './measured-period.js'
import { metricPoint } from './metric-point.js'
import { rowValue } from './row-value.js'
import { unitFactor } from './unit-factor.js'

/** What an indicator showed, period by period, the oldest first. */
export interface IndicatorSeries {
  readonly source: 'metric' | 'rows' | 'results'
  readonly points: readonly IndicatorPoint[]
  /** Of a metric: why it has no value for the last period that is over; undefined where there was nothing to count. */
  readonly why?: string
}

export type MeasuredPoint = IndicatorPoint & { readonly value: number }

/** A point before it is judged. */
type Measured = Omit<IndicatorPoint, 'target' | 'isOff' | 'label'> & { readonly label?: string }

/** Of a metric, which could be computed for any time. */
const PERIODS_OF_METRIC = 24
const USUAL: Frequency = 'monthly'

/**
 * Computed beats typed: a metric, else rows that name the indicator, else its own results. A period without a result is a
 * gap, and so is one whose result did not come in time.
 *
 * @param metrics those that it may name
 */
export function indicatorSeries(
  qms: Qms,
  document: Document<Indicator>,
  metrics: readonly Metric[] = computableMetrics,
): IndicatorSeries {
  const { fields } = document
  const frequency = fields.frequency ?? USUAL
  const metric = metricNamed(fields.metric, metrics)
  const computed = metric ? metricPoints(qms, metric, frequency) : []
  const rows = measurementsByName(qms).get(document.id) ?? []
  const [source, measured] = metric
    ? (['metric', fromFirstValue(computed)] as const)
    : rows.length > 0
      ? (['rows', rowPoints(rows, frequency, unitFactor(fields.unit))] as const)
      : (['results', typedPoints(fields)] as const)
  const until = measured.filter(({ on, isOpen }) => isOpen || on <= qms.today)
  return {
    source,
    points: withGaps(until, frequency, qms.today).map((point) => judged(fields, frequency, point)),
    ...defined({ why: computed.findLast(({ isOpen }) => !isOpen)?.note }),
  }
}

/** @returns the points that have a value */
export function measuredPoints(qms: Qms, document: Document<Indicator>): readonly MeasuredPoint[] {
  return indicatorSeries(qms, document).points.flatMap((point) =>
    point.value === undefined ? [] : { ...point, value: point.value },
  )
}

/** What was typed, whatever else there is. */
export function typedPoints({ results = [] }: Pick<Indicator, 'results'>): readonly Measured[] {
  return results
    .flatMap(({ on, value, note }) =>
      on === undefined || value === undefined ? [] : { on, value, behind: [], ...defined({ note }) },
    )
    .sort((a, b) => byText(a.on, b.on))
}

/** Of several rows in a period, shares are added up; single values have a mean. */
function rowPoints(
  rows: readonly Document<MonitoringResult>[],
  frequency: Frequency,
  factor: number,
): readonly Measured[] {
  const dated = rows.flatMap(({ id, fields }) => {
    const on = (fields.period && lastDayOf(fields.period)) ?? fields.on
    return on === undefined ? [] : { id, fields, on, label: periodOf(frequency, on).label }
  })
  return [...groupBy(dated, ({ label }) => label)]
    .map(([label, all]): Measured => {
      const on =
        all
          .map((one) => one.on)
          .sort()
          .at(-1) ?? ''
      const behind = all.map(({ id }) => id)
      const notes = all.flatMap(({ fields }) => fields.note ?? [])
      return {
        label,
        on,
        behind,
        ...ratioOrMean(
          all.map(({ fields }) => fields),
          factor,
        ),
        ...(notes.length > 0 && { note: notes.join(' ') }),
      }
    })
    .sort((a, b) => byText(a.on, b.on))
}

function ratioOrMean(rows: readonly MonitoringResult[], factor: number): Observation {
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((all, one = 0) => all + one, 0)
  const shares = rows.filter(({ numerator, denominator }) => numerator !== undefined && denominator !== undefined)
  if (shares.length === rows.length) {
    const numerator = sum(shares.map((row) => row.numerator))
    const n = sum(shares.map((row) => row.denominator))
    return defined({ numerator, n, value: rowValue({ numerator, denominator: n }, factor) })
  }
  const value = mean(rows.flatMap((row) => rowValue(row, factor) ?? []))
  return defined({ value: value && asDecimal(value) })
}

function metricPoints(qms: Qms, metric: Metric, frequency: Frequency): readonly Measured[] {
  const periods: MeasuredPeriod[] = []
  for (let period = periodOf(frequency, qms.today); periods.length < (metric.isOfFiles ? 1 : PERIODS_OF_METRIC); ) {
    periods.unshift(period)
    period = periodOf(frequency, addDays(period.from, -1))
  }
  return periods.map((period) =>
    metricPoint(metric, measure(metric, qms, { period: periodAsWritten(period) }), period.label),
  )
}

function fromFirstValue(points: readonly Measured[]): readonly Measured[] {
  const first = points.findIndex(({ value }) => value !== undefined)
  return first < 0 ? [] : points.slice(first)
}

/** A period that is over, with the days to come in, and has no result; none before the first result. */
function withGaps(points: readonly Measured[], frequency: Frequency, today: CalendarDate): readonly Measured[] {
  const [first] = points
  if (!first) return []
  const found = new Set(points.map(({ label, on }) => label ?? periodOf(frequency, on).label))
  const gaps: Measured[] = []
  for (let period = periodOf(frequency, first.on); addDays(period.until, DAYS_TO_COME_IN) <= today; ) {
    if (!found.has(period.label)) gaps.push({ label: period.label, on: addDays(period.until, -1), behind: [] })
    period = periodOf(frequency, period.until)
  }
  return gaps.length === 0 ? points : [...points, ...gaps].sort((a, b) => byText(a.on, b.on))
}

function judged(indicator: Indicator, frequency: Frequency, point: Measured): IndicatorPoint {
  const target = targetOn(indicator, point.on)
  const isOff = point.value !== undefined && isOffTarget(indicator.direction, target, point.value)
  return { ...point, label: point.label ?? periodOf(frequency, point.on).label, isOff, ...defined({ target }) }
}
