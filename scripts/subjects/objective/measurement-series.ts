import type { Document } from '../../core/model/document.js'
import type { Indicator, MonitoringResult } from '../../core/model/generated-types.js'
import type { QmsContent } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { asIndicator } from './as-indicator.js'
import type { IndicatorPoint } from './indicator-point.js'
import { isOffTarget, targetOn } from './indicator-target.js'
import { rowValue } from './row-value.js'
import { unitFactor } from './unit-factor.js'

/** What was measured of one thing at one place, each measurement a point. */
export interface MeasurementSeries {
  /** Such as `Weight of the clip in g, Station 1`. */
  readonly name: string
  readonly indicator: Indicator
  readonly points: readonly IndicatorPoint[]
}

/** @returns the series in some rows; none in rows of other types */
export function measurementSeries(qms: QmsContent, rows: readonly Document[]): readonly MeasurementSeries[] {
  const measured = rows.filter(({ type }) => type === 'monitoring-result') as readonly Document<MonitoringResult>[]
  const counting = measured.filter((row) => !correctionOf(qms, row as Document))
  const keyOf = ({ fields: { indicator, station, site } }: Document<MonitoringResult>) =>
    JSON.stringify([indicator, station, site])
  return [...groupBy(counting, keyOf).values()].map((all) => seriesOf(qms, all))
}

function seriesOf(qms: QmsContent, rows: readonly Document<MonitoringResult>[]): MeasurementSeries {
  const { indicator: named = '', station, site } = rows[0]?.fields ?? {}
  const found = asIndicator(qms.find(named))
  const indicator = found?.fields ?? {}
  const name = [found?.title ?? named, station, site].filter(Boolean).join(', ')
  const inTime = [...rows].sort((a, b) => byText(timeOf(a), timeOf(b)))
  const points = inTime.flatMap(({ id, fields }): IndicatorPoint[] => {
    const { on, period, note } = fields
    const observed = observation(fields, unitFactor(indicator.unit))
    if (on === undefined) return []
    const target = targetOn(indicator, on)
    const isOff = observed.value !== undefined && isOffTarget(indicator.direction, target, observed.value)
    return [{ label: period ?? on, on, behind: [id], isOff, ...observed, ...defined({ target, note }) }]
  })
  return { name, indicator, points }
}

function timeOf({ fields: { on = '', time = '' } }: Document<MonitoringResult>): string {
  return `${on} ${time}`
}

function observation(row: MonitoringResult, factor: number) {
  return defined({ value: rowValue(row, factor), numerator: row.numerator, n: row.denominator })
}
