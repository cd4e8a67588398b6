import type { Document } from '../../core/model/document.js'
import type { Indicator } from '../../core/model/generated-types.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import { rounded } from '../../core/values/statistics.js'
import { isInForce } from '../approval/status.js'
import type { IndicatorPoint } from '../objective/indicator-point.js'
import { type IndicatorState, stateOfIndicator } from '../objective/indicator-state.js'
import { targetInWords } from '../objective/indicator-target.js'
import type { JudgedIndicator } from '../objective/judge-indicator.js'
import { MOST_POINTS } from '../objective/most-points.js'
import { signalSpans } from '../objective/signals-in-words.js'
import type { PackSources } from './pack-sources.js'
import type { PackPoint, PackSeries } from './review-pack.js'

/** An indicator in force, with what in it needs a decision. */
export interface MeasuredIndicator {
  readonly series: PackSeries
  /** That its last result is off target, in a sentence. */
  readonly offTarget?: string
  /** The signals that reach into the period, in a sentence. */
  readonly signals?: string
}

const ORDER: readonly IndicatorState[] = [
  'off target',
  'no result',
  'not measured yet',
  'nothing to count',
  'no target',
  'on target',
]

/** @returns the indicators in force, the ones off target first */
export const packSeries = once((sources: PackSources): readonly MeasuredIndicator[] =>
  sources.qms
    .ofType('indicator')
    .filter((indicator) => isInForce(sources.qms, indicator as Document))
    .map((indicator) => measured(sources, indicator))
    .sort((a, b) => ORDER.indexOf(a.series.state) - ORDER.indexOf(b.series.state)),
)

function measured({ qms, period, metrics }: PackSources, indicator: Document<Indicator>): MeasuredIndicator {
  const { id, title = '', fields } = indicator
  const { points, judged, latest, state } = stateOfIndicator(qms, indicator, metrics)
  const recent = signalSpans(judged.judged, (index) => points[index]?.label ?? '').filter(
    ({ to }) => (points[to]?.on ?? '') >= period.from,
  )
  return {
    series: { id, title, unit: fields.unit ?? '', state, ...drawn(points, judged) },
    ...defined({
      offTarget:
        latest?.isOff && latest.target
          ? `${title}: ${inShort(latest.value)} ${fields.unit ?? ''} in ${latest.label}, target ${targetInWords(fields, latest.target)}.`
          : undefined,
      signals: recent.length > 0 ? `${title}: ${recent.map(({ says }) => says).join('; ')}.` : undefined,
    }),
  }
}

function drawn(
  points: readonly IndicatorPoint[],
  { judged, factor }: JudgedIndicator,
): Pick<PackSeries, 'centre' | 'earlier' | 'points'> {
  const { control, run } = judged
  const signals = (control ?? run)?.signals ?? []
  const centre = control ? control.centre * factor : run?.median === undefined ? undefined : run.median * factor
  const earlier = Math.max(0, points.length - MOST_POINTS)
  return {
    ...defined({ centre: inShort(centre) }),
    ...(earlier > 0 && { earlier }),
    points: points.slice(earlier).map((point, offset): PackPoint => {
      const index = earlier + offset
      const { upper, lower } = control?.points[index] ?? {}
      return {
        label: point.label,
        ...defined({
          value: inShort(point.value),
          target: point.target?.value,
          upper: limit(upper, factor),
          lower: limit(lower, factor),
        }),
        ...(point.isOff && { off: true as const }),
        ...(signals.some(({ from, to }) => index >= from && index <= to) && { signal: true as const }),
        ...(point.isOpen && { open: true as const }),
      }
    }),
  }
}

const limit = (value: number | undefined, factor: number) =>
  value === undefined || !Number.isFinite(value) ? undefined : inShort(value * factor)

/** To a thousandth, so that the file is small and the same everywhere. */
const inShort = (value: number | undefined) => (value === undefined ? undefined : rounded(value, 3))
