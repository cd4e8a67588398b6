import type { Document } from '../../../core/model/document.js'
import type { Indicator } from '../../../core/model/generated-types.js'
import type { Metric } from '../../../core/model/metric.js'
import { capitalized } from '../../../core/values/capitalized.js'
import { counted } from '../../../core/words/counted.js'
import type { IndicatorPoint } from '../../../subjects/objective/indicator-point.js'
import type { IndicatorSeries } from '../../../subjects/objective/indicator-series.js'
import {
  type IndicatorState,
  type StateOfIndicator,
  stateOfIndicator,
} from '../../../subjects/objective/indicator-state.js'
import { type IndicatorTarget, targetOn } from '../../../subjects/objective/indicator-target.js'
import type { Publication } from '../../shown/publication.js'
import type { Tone } from '../field-view.js'
import type { FiguresView, Highlight } from './figures-view.js'
import { numberInWords } from './number-in-words.js'
import { seriesChart } from './series-chart.js'

/**
 * @param chartId of the chart on its page
 * @returns its latest value, its target, its state, and its chart
 */
export function indicatorFigures(
  publication: Publication,
  indicator: Document<Indicator>,
  metrics: readonly Metric[],
  chartId = 'chart',
): FiguresView {
  const { working } = publication
  const { fields } = indicator
  const { unit = '' } = fields
  const state = stateOfIndicator(working, indicator, metrics)
  const { series, points, judged } = state
  const chart = seriesChart(publication, points, judged, {
    id: chartId,
    title: 'How it went',
    unit,
    source: sourceInWords(series, fields),
  })
  const target = targetOn(fields, working.today)
  return {
    highlights: [...latestValue(points, unit), ...(target ? [targetOf(fields, target)] : []), stateView(state)],
    charts: chart ? [chart] : [],
  }
}

function latestValue(points: readonly IndicatorPoint[], unit: string): readonly Highlight[] {
  const last = points.findLast(({ value }) => value !== undefined)
  if (last?.value === undefined) return []
  const parts = last.numerator === undefined || last.n === undefined ? '' : `, ${last.numerator} of ${last.n}`
  return [{ label: 'Value', text: numberInWords(last.value, unit), note: `${last.label}${parts}` }]
}

const WANTED = { higher: 'or more', lower: 'or less', target: 'exactly' }

function targetOf({ direction = 'target', unit }: Indicator, { value, tolerance }: IndicatorTarget): Highlight {
  const note = tolerance > 0 ? `${WANTED[direction]}, tolerance ${tolerance}` : WANTED[direction]
  return { label: 'Target', text: numberInWords(value, unit), note }
}

const TONES: Readonly<Record<IndicatorState, Tone>> = {
  'off target': 'bad',
  'no result': 'due',
  'not measured yet': 'due',
  'nothing to count': 'plain',
  'no target': 'plain',
  'on target': 'good',
}

function stateView({ state, points }: StateOfIndicator): Highlight {
  const missing = points.findLast(({ isOpen }) => !isOpen)?.label
  const text = state === 'no result' ? `No result for ${missing}` : capitalized(state)
  return { label: 'State', text, tone: TONES[state] }
}

function sourceInWords({ source, points }: IndicatorSeries, { metric }: Indicator): string {
  if (source === 'metric') return `Computed from the records: “${metric}”.`
  if (source === 'results')
    return metric === undefined
      ? 'As typed into “results”.'
      : `There is no metric “${metric}” that needs no further question; these are the results that were typed.`
  const rows = points.reduce((sum, { behind }) => sum + behind.length, 0)
  return `Computed from ${counted(rows, 'row')} of monitoring results.`
}
