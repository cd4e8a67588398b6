import { chartKinds } from '../core/statistics/chart-kinds.js'
import { judgeSeries } from '../core/statistics/judge-series.js'
import { pareto } from '../core/statistics/pareto.js'
import { drawHistogram } from '../site/charts/histogram.js'
import { drawLineChart } from '../site/charts/line-chart.js'
import { drawParetoChart } from '../site/charts/pareto-chart.js'
import { drawRiskMatrix } from '../site/charts/risk-matrix.js'

const TIMES = 1_000
const CHARTS_OF_A_PAGE = 12
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

function controlChart(): string {
  const { control } = judgeSeries(chartKinds.individuals, POINTS, [1, 2, 3])
  const points = POINTS.map((point, index) => ({ ...point, upper: control?.points[index]?.upper ?? 0 }))
  return drawLineChart({ ...WORDS, points, centre: control?.centre ?? 0 })
}

const CHARTS: Readonly<Record<string, () => string>> = {
  'control chart, 36 values': controlChart,
  'Pareto chart, 4 categories': () => drawParetoChart({ ...WORDS, rows: pareto(CATEGORIES) }),
  'histogram, 36 values': () => drawHistogram({ ...WORDS, values: POINTS.map(({ value }) => value), limits: [9, 15] }),
  'risk matrix, 12 risks': () => drawRiskMatrix({ axes: '', ...WORDS, appetite: 9, marks: RISKS }),
}

/** Measures what a chart costs, judging included: aim 1 ms and a few KB each; and those of a whole page, aim 50 ms. */
export function chartLines(): string {
  const page = () => Array.from({ length: CHARTS_OF_A_PAGE }, controlChart).join('')
  // These before the code is warm: pages of a build are not drawn a thousand times either.
  const pages = ['first', 'second'].map((which) =>
    line(`${CHARTS_OF_A_PAGE} control charts, on the ${which} page of a build`, page, 1),
  )
  const rows = Object.entries(CHARTS).map(([name, draw]) => {
    line(name, draw, TIMES)
    return line(name, draw, TIMES)
  })
  return `\nCharts (aim: 1 ms each, 50 ms a page)\n\n| | processor time | size |\n|---|--:|--:|\n${[...rows, ...pages].join('\n')}`
}

function line(name: string, draw: () => string, runs: number): string {
  const before = process.cpuUsage().user
  let size = 0
  for (let run = 0; run < runs; run++) size = draw().length
  const milliseconds = (process.cpuUsage().user - before) / 1_000 / runs
  return `| ${name} | ${milliseconds.toFixed(2)} ms | ${(size / 1_000).toFixed(1)} KB |`
}
