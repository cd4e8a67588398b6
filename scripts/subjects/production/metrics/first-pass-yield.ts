import { defineMetric, type Figure } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { rounded } from '../../../core/values/statistics.js'
import { seriesShare, seriesSharesBy } from '../../documents/series/series-share.js'

const PASSED = { part: 'units-passed-first', whole: 'units-started' }

/** How many units are right at the first attempt. */
export const firstPassYield = defineMetric({
  id: 'first-pass-yield',
  title: 'First-pass yield',
  question: 'How many units pass all checks without rework, at each step and over all steps?',
  formula:
    'units that passed all checks without rework divided by units started (series units-passed-first and units-started); over several steps the product of their yields (rolled throughput yield)',
  population:
    'Units started in the period. Each step is a “station” of the rows; rows without one are one step. Where one step has no figure, the product has none.',
  clauses: ['iso-9001-2015/8.5.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const whole = seriesShare(qms, period, 'all', 'Over all steps', PASSED)
    const steps = seriesSharesBy(qms, period, 'station', PASSED)
    return [steps.length > 1 && whole.value !== undefined ? rolled(whole, steps) : whole, ...steps]
  },
  examples: [
    {
      name: 'Three steps with 90, 95 and 98 % let 83.79 % through',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['units-started', '2026-03', 200, 'station: Milling'],
        ['units-passed-first', '2026-03', 180, 'station: Milling'],
        ['units-started', '2026-03', 200, 'station: Soldering'],
        ['units-passed-first', '2026-03', 190, 'station: Soldering'],
        ['units-started', '2026-03', 200, 'station: Test'],
        ['units-passed-first', '2026-03', 196, 'station: Test'],
      ),
      figures: [
        'Over all steps: 83.79 % (n = 6)',
        'Milling: 90 % (180 of 200)',
        'Soldering: 95 % (190 of 200)',
        'Test: 98 % (196 of 200)',
      ],
    },
    {
      name: 'One step without a name; a step at which nothing passed is not left out',
      given: { period: '2026-03' },
      files: exampleSeries(['units-started', '2026-03', 80], ['units-passed-first', '2026-03', 0]),
      figures: ['Over all steps: 0 % (0 of 80)'],
    },
    {
      name: 'One of two steps has no result',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['units-started', '2026-03', 200, 'station: Milling'],
        ['units-passed-first', '2026-03', 180, 'station: Milling'],
        ['units-started', '2026-03', 200, 'station: Test'],
      ),
      figures: [
        'Over all steps: n/a: the series “units-passed-first” has no result for Test',
        'Milling: 90 % (180 of 200)',
        'Test: n/a: the series “units-passed-first” has no result for Test',
      ],
    },
    {
      name: 'No series is recorded',
      files: {},
      figures: ['Over all steps: n/a: the series “units-started” is missing'],
    },
  ],
})

/** A unit has to pass every step. */
function rolled({ id, label, unit, n, behind }: Figure, steps: readonly Figure[]): Figure {
  const open = steps.find(({ value }) => value === undefined)
  const common = { id, label, n, behind, ...(unit && { unit }) }
  if (open) return { ...common, value: undefined, why: open.why ?? `nothing was started at ${open.label}` }
  const product = steps.reduce((all, { numerator = 0, denominator = 1 }) => all * (numerator / denominator), 1)
  return { ...common, value: rounded(product * 100, 2) }
}
