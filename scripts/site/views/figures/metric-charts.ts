import type { Figure, Measurement, Trend } from '../../../core/model/metric.js'
import { pareto } from '../../../core/statistics/pareto.js'
import { capitalized } from '../../../core/values/capitalized.js'
import { groupBy } from '../../../core/values/group-by.js'
import { judgeIndicator } from '../../../subjects/objective/judge-indicator.js'
import { metricPoint } from '../../../subjects/objective/metric-point.js'
import { drawParetoChart } from '../../charts/pareto-chart.js'
import { typeTitle } from '../../shown/links/site-link.js'
import type { Publication } from '../../shown/publication.js'
import type { ValueView } from '../field-view.js'
import type { ChartView } from './figures-view.js'
import { recordsBehind } from './records-behind.js'
import { seriesChart } from './series-chart.js'

/** @returns the course of a metric, and for each way in which it is broken down what the largest parts make together */
export function metricCharts(
  publication: Publication,
  { metric, figures }: Measurement,
  months: Trend['months'],
): readonly ChartView[] {
  const { say } = publication
  const unit = figures[0]?.currency ?? UNITS[metric.unit] ?? metric.unit
  const points = months.map((one) => ({
    ...metricPoint(metric, one, one.period.from.slice(0, 7)),
    isOff: false,
  }))
  const measured = points.filter(({ value }) => value !== undefined)
  const isCountOfMonth = metric.unit === 'count' && !metric.isState
  const judged = judgeIndicator(publication.working, { unit, ...(isCountOfMonth && { chart: 'count' }) }, points)
  const course = seriesChart(publication, points, judged, { id: 'course', title: say`Month by month`, unit })
  return [
    ...(course && measured.length > 1 ? [course] : []),
    ...paretoCharts(publication, metric.unit === 'count' ? figures : []),
  ]
}

const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  count: '',
  money: '',
  ratio: '',
  'per thousand': 'per 1,000',
  'per million': 'per 1,000,000',
}

/** A single part is the whole. */
const FEWEST_PARTS = 2

function paretoCharts(publication: Publication, figures: readonly Figure[]): readonly ChartView[] {
  const { say } = publication
  const parts = figures.filter(({ by, unit = 'count' }) => by !== undefined && unit === 'count')
  return [...groupBy(parts, ({ by }) => by ?? '')].flatMap(([by, all]) => {
    const rows = pareto(all.map((item) => ({ item, count: item.value ?? 0 })))
    if (rows.length < FEWEST_PARTS) return []
    const title = say`By ${say.term(by)}, the most frequent first`
    const total = rows.reduce((sum, { count }) => sum + count, 0)
    const most = rows.findIndex(({ cumulative }) => cumulative >= 0.8) + 1
    const share = Math.round((rows[most - 1]?.cumulative ?? 1) * 100)
    const sentences = [
      say`${total} in ${rows.length} groups; the first ${most} make ${share} %. The mark on each bar is its share with those before it.`,
    ]
    const id = `by-${by}`
    const labelOf = ({ label }: Figure) => (by === 'type' ? typeTitle(publication, label) : say.term(label))
    const drawn = rows.map((row, index) => ({
      ...row,
      item: { label: labelOf(row.item), href: `#${id}-${index + 1}` },
    }))
    const cells = (row: (typeof rows)[number]): readonly ValueView[] => [
      text(labelOf(row.item)),
      text(row.count),
      // Before the share, so that they are seen on a phone.
      recordsBehind(publication, row.item),
      text(`${Math.round(row.cumulative * 100)} %`),
    ]
    return [
      {
        title,
        svg: drawParetoChart({ id, title, description: sentences.join(' '), rows: drawn }),
        key: [],
        sentences,
        columns: [capitalized(say.term(by)), say.term('Counted'), say.term('Records'), say`Share with those before`],
        rows: rows.map((row, index) => ({ anchor: `${id}-${index + 1}`, cells: cells(row) })),
      },
    ]
  })
}

const text = (content: string | number): ValueView => ({ kind: 'text', text: String(content) })
