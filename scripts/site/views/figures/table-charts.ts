import type { Document } from '../../../core/model/document.js'
import { defined } from '../../../core/values/defined.js'
import { extent } from '../../../core/values/statistics.js'
import type { IndicatorPoint } from '../../../subjects/objective/indicator-point.js'
import { targetOn } from '../../../subjects/objective/indicator-target.js'
import { judgeIndicator } from '../../../subjects/objective/judge-indicator.js'
import { type MeasurementSeries, measurementSeries } from '../../../subjects/objective/measurement-series.js'
import { drawHistogram } from '../../charts/histogram.js'
import { rowAnchor } from '../../shown/page-path.js'
import type { Publication } from '../../shown/publication.js'
import type { ChartView } from './figures-view.js'
import { numberInWords } from './number-in-words.js'
import { seriesChart } from './series-chart.js'

/** More would bury the table. */
const MOST_SERIES = 12
/** Below, a histogram is chance. */
const ENOUGH_FOR_HISTOGRAM = 30

/** @returns what the rows of a table measured, each point leading to its row; nothing for rows that measure nothing */
export function tableCharts(publication: Publication, rows: readonly Document[]): readonly ChartView[] {
  if (publication.options.audience !== undefined) return []
  const numbers = new Map(rows.map(({ id, row }) => [id, row?.number ?? 0]))
  const hrefOf = ({ behind: [id = ''] }: IndicatorPoint) => `#${rowAnchor(numbers.get(id) ?? 0)}`
  return measurementSeries(publication.working, rows)
    .slice(0, MOST_SERIES)
    .flatMap((series, index) => chartsOf(publication, series, `chart-${index + 1}`, hrefOf))
}

function chartsOf(
  publication: Publication,
  { name, indicator, points }: MeasurementSeries,
  id: string,
  hrefOf: (point: IndicatorPoint) => string,
): readonly ChartView[] {
  const { say } = publication
  const { unit = '' } = indicator
  const judged = judgeIndicator(publication.working, indicator, points)
  const course = seriesChart(publication, points, judged, { id, title: name, unit, hrefOf })
  const values = points.flatMap(({ value }) => value ?? [])
  const [least, most] = extent(values) ?? [0, 0]
  const target = targetOn(indicator, publication.working.today)
  if (!course || values.length < ENOUGH_FOR_HISTOGRAM) return course ? [course] : []
  const { value, tolerance } = target ?? { value: 0, tolerance: 0 }
  const limits = indicator.direction === 'target' && tolerance > 0 ? [value - tolerance, value + tolerance] : []
  const out = values.filter((one) => limits.length > 0 && Math.abs(one - value) > tolerance).length
  const sentences = [
    say`${values.length} values from ${numberInWords(say, least, unit)} to ${numberInWords(say, most, unit)}.`,
    ...(limits.length > 0 ? [say`${out} of them lie outside of the tolerance.`] : []),
  ]
  const title = say`${name}: how often each size occurs`
  const svg = drawHistogram({
    id: `${id}-sizes`,
    title,
    description: sentences.join(' '),
    values,
    limits,
    ...defined({ target: target?.value }),
  })
  return [course, { title, svg, key: [], sentences, columns: [], rows: [] }]
}
