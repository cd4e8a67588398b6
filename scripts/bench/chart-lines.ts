import { chartKinds } from '../core/statistics/chart-kinds.js'
import { judgeSeries } from '../core/statistics/judge-series.js'
import { pareto } from '../core/statistics/pareto.js'
import { drawHistogram } from '../site/charts/histogram.js'
import { drawLineChart } from '../site/charts/line-chart.js'
import { drawParetoChart } from '../site/charts/pareto-chart.js'
import { drawRiskMatrix } from '../site/charts/risk-matrix.js'

const TIMES = 1_000
const WORDS = { id: 'chart', title: 'Complaints', description: 'What there is to see.' }
const POINTS = Array.from({ length: 36 }, (_, index) => ({
  label: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  value: 10 + ((index * 7) % 5),
  says: 'One value',
  href: '#row',
}))
const CATEGORIES = ['Alerts', 'Charging', 'Delivery', 'Other'].map((label, index) => ({
  item: { label },
  count: 9 - index,
}))
const RISKS = Array.from({ length: 12 }, (_, index) => ({
  label: `RI-${index}`,
  likelihood: (index % 5) + 1,
  impact: ((index * 2) % 5) + 1,
  says: 'A risk',
  href: '#risk',
}))

const CHARTS: Readonly<Record<string, () => string>> = {
  'control chart, 36 values': () => {
    const { control } = judgeSeries(chartKinds.individuals, POINTS, [1, 2, 3])
    const points = POINTS.map((point, index) => ({ ...point, upper: control?.points[index]?.upper ?? 0 }))
    return drawLineChart({ ...WORDS, points, centre: control?.centre ?? 0 })
  },
  'Pareto chart, 4 categories': () => drawParetoChart({ ...WORDS, rows: pareto(CATEGORIES) }),
  'histogram, 36 values': () => drawHistogram({ ...WORDS, values: POINTS.map(({ value }) => value), limits: [9, 15] }),
  'risk matrix, 12 risks': () => drawRiskMatrix({ ...WORDS, appetite: 9, marks: RISKS }),
}

/** Measures what a chart costs, judging included: aim 1 ms and a few KB each. */
export function chartLines(): string {
  const rows = Object.entries(CHARTS).map(([name, draw]) => {
    const before = process.cpuUsage().user
    for (let times = 0; times < TIMES; times++) draw()
    const milliseconds = (process.cpuUsage().user - before) / 1_000 / TIMES
    return `| ${name} | ${milliseconds.toFixed(2)} ms | ${(draw().length / 1_000).toFixed(1)} KB |`
  })
  return `\nCharts (aim: 1 ms)\n\n| | processor time | size |\n|---|--:|--:|\n${rows.join('\n')}`
}
