import type { Document } from '../../core/model/document.js'
import type { Indicator } from '../../core/model/generated-types.js'
import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { byId } from '../../core/values/order.js'
import { documentsInForce } from '../approval/documents-in-force.js'
import { asIndicator } from './as-indicator.js'
import type { IndicatorPoint } from './indicator-point.js'
import { type IndicatorSeries, indicatorSeries } from './indicator-series.js'
import { type JudgedIndicator, judgeIndicator } from './judge-indicator.js'

export type IndicatorState =
  | 'off target'
  | 'no result'
  | 'not measured yet'
  | 'nothing to count'
  | 'no target'
  | 'on target'

/** What an indicator says today. */
export interface StateOfIndicator {
  readonly indicator: Document<Indicator>
  readonly series: IndicatorSeries
  readonly points: readonly IndicatorPoint[]
  readonly judged: JudgedIndicator
  /** The last one with a value. */
  readonly latest?: IndicatorPoint & { readonly value: number }
  readonly state: IndicatorState
  /** The last point does not lie where chance alone would put it. */
  readonly isSignal: boolean
}

/** The indicators in force, by id. */
export const stateOfIndicators = once((qms: Qms): readonly StateOfIndicator[] =>
  [...documentsInForce(qms)].sort(byId).flatMap((document) => {
    const indicator = asIndicator(document)
    return indicator ? [stateOfIndicator(qms, indicator)] : []
  }),
)

/** @returns undefined for what is no indicator, or is not in force */
export function stateOfIndicatorInForce(qms: Qms, { id }: Document): StateOfIndicator | undefined {
  return statesById(qms).get(id)
}

const statesById = once((qms: Qms) => new Map(stateOfIndicators(qms).map((one) => [one.indicator.id, one])))

export function stateOfIndicator(
  qms: Qms,
  indicator: Document<Indicator>,
  metrics?: readonly Metric[],
): StateOfIndicator {
  const series = indicatorSeries(qms, indicator, metrics)
  const { points } = series
  const latest = points.findLast((point): point is IndicatorPoint & { value: number } => point.value !== undefined)
  const judged = judgeIndicator(qms, indicator.fields, points)
  const last = points.length - 1
  const isSignal = signalsOf(judged).some(({ to }) => to === last)
  return { indicator, series, points, judged, state: stateOf(points), isSignal, ...(latest && { latest }) }
}

/** A result that is missing is no good news, however good the one before it was. A period that has just begun says nothing yet. */
function stateOf(points: readonly IndicatorPoint[]): IndicatorState {
  if (points.length === 0) return 'not measured yet'
  const last = points.findLast(({ value, isOpen }) => value !== undefined || !isOpen)
  if (last === undefined) return 'nothing to count'
  if (last.value === undefined) return last.isEmpty ? 'nothing to count' : 'no result'
  if (last.target === undefined) return 'no target'
  return last.isOff ? 'off target' : 'on target'
}

const signalsOf = ({ judged }: JudgedIndicator) => (judged.control ?? judged.run).signals
