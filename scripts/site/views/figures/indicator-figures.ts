import type { Document } from '../../../core/model/document.js'
import type { Indicator } from '../../../core/model/generated-types.js'
import type { Metric } from '../../../core/model/metric.js'
import { capitalized } from '../../../core/values/capitalized.js'
import type { Say } from '../../../core/words/say.js'
import { metricNamed } from '../../../subjects/objective/computable-metrics.js'
import type { IndicatorPoint } from '../../../subjects/objective/indicator-point.js'
import type { IndicatorSeries } from '../../../subjects/objective/indicator-series.js'
import {
  type IndicatorState,
  type StateOfIndicator,
  stateOfIndicator,
} from '../../../subjects/objective/indicator-state.js'
import { type IndicatorTarget, targetOn } from '../../../subjects/objective/indicator-target.js'
import { isOtherUnit } from '../../../subjects/objective/parse-unit.js'
import type { Publication } from '../../shown/publication.js'
import type { Tone } from '../field-view.js'
import type { FiguresView, Highlight } from './figures-view.js'
import { numberInWords } from './number-in-words.js'
import { pointAnchor, seriesChart } from './series-chart.js'

/** Of the chart on the page of the indicator. */
const CHART = 'chart'

/**
 * @param elsewhere on another page: the id of the chart there, and the way to the page of the indicator, which has its table and says where its values come from
 * @returns its latest value, its target, its state, and its chart
 */
export function indicatorFigures(
  publication: Publication,
  indicator: Document<Indicator>,
  metrics: readonly Metric[],
  elsewhere?: { readonly chartId: string; readonly way: string },
): FiguresView {
  const { working, say } = publication
  const { fields } = indicator
  const { unit = '' } = fields
  const state = stateOfIndicator(working, indicator, metrics)
  const { series, points, judged } = state
  const chart = seriesChart(publication, points, judged, {
    id: elsewhere?.chartId ?? CHART,
    title: say`How it went`,
    unit,
    ...(elsewhere
      ? { hrefOf: (_point: IndicatorPoint, index: number) => `${elsewhere.way}#${pointAnchor(CHART, index)}` }
      : { source: sourceInWords(say, series, fields, metricNamed(fields.metric, metrics)) }),
  })
  const target = targetOn(fields, working.today)
  return {
    highlights: [
      ...latestValue(say, points, unit),
      ...(target ? [targetOf(say, fields, target)] : []),
      stateView(say, state),
    ],
    charts: chart ? [chart] : [],
  }
}

function latestValue(say: Say, points: readonly IndicatorPoint[], unit: string): readonly Highlight[] {
  const last = points.findLast(({ value }) => value !== undefined)
  if (last?.value === undefined) return []
  const { numerator, n } = last
  const label = say.month(last.label)
  const note = numerator === undefined || n === undefined ? label : say`${label}, ${numerator} of ${n}`
  return [{ label: say`Value`, text: numberInWords(say, last.value, unit), note }]
}

const wantedIn = (say: Say) => ({ higher: say`or more`, lower: say`or less`, target: say`exactly` })

function targetOf(
  say: Say,
  { direction = 'target', unit }: Indicator,
  { value, tolerance }: IndicatorTarget,
): Highlight {
  const wanted = wantedIn(say)[direction]
  const note = tolerance > 0 ? say`${wanted}, tolerance ${numberInWords(say, tolerance)}` : wanted
  return { label: say`Target`, text: numberInWords(say, value, unit), note }
}

const TONES: Readonly<Record<IndicatorState, Tone>> = {
  'off target': 'bad',
  'no result': 'due',
  'not measured yet': 'due',
  'nothing to count': 'plain',
  'no target': 'plain',
  'on target': 'good',
}

function stateView(say: Say, { state, points }: StateOfIndicator): Highlight {
  const missing = points.findLast(({ isOpen }) => !isOpen)?.label
  const text = state === 'no result' ? say`No result for ${missing ?? ''}` : say.term(capitalized(state))
  return { label: say`State`, text, tone: TONES[state] }
}

function sourceInWords(
  say: Say,
  { source, points }: IndicatorSeries,
  { metric, unit = '' }: Indicator,
  computed: Metric | undefined,
): string {
  if (computed)
    return isOtherUnit(unit, computed.unit)
      ? say`Computed from the records: “${say.term(computed.title)}”, whose values are not in ${unit}. Correct the unit, or name another metric.`
      : say`Computed from the records: “${say.term(computed.title)}”.`
  if (source === 'results')
    return metric === undefined
      ? say`As typed into “results”.`
      : say`There is no metric “${metric}” that needs no further question; these are the results that were typed.`
  const rows = points.reduce((sum, { behind }) => sum + behind.length, 0)
  return say`Computed from ${rows} {0:row|rows} of monitoring results.`
}
