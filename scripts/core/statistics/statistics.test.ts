import { describe, expect, it } from 'vitest'
import { type ChartKindId, chartKinds } from './chart-kinds.js'
import { buildControlChart, type ControlChart } from './control-chart.js'
import { judgeSeries } from './judge-series.js'
import { nelsonSignals, USUAL_TESTS } from './nelson-tests.js'
import type { Observation } from './observation.js'
import { pareto } from './pareto.js'
import { rankCorrelation } from './rank-correlation.js'
import { buildRunChart } from './run-chart.js'

const ALL_TESTS = [1, 2, 3, 4, 5, 6, 7, 8]
const values = (text: string): Observation[] => text.split(' ').map((value) => ({ value: Number(value) }))
const ratios = (numerators: string, sizes: string): Observation[] => {
  const n = sizes.split(' ').map(Number)
  return numerators.split(' ').map((numerator, index) => ({ numerator: Number(numerator), n: n[index] ?? n[0] ?? 0 }))
}
const chart = (kind: ChartKindId, points: readonly Observation[], to = points.length - 1): ControlChart => {
  const built = buildControlChart(chartKinds[kind], points, { from: 0, to }, USUAL_TESTS)
  if (!built) throw new Error('There are no limits')
  return built
}
const rounded = (value: number | undefined, places: number) => Number(value?.toFixed(places))
const limits = ({ centre, points }: ControlChart, places: number, index = 0) =>
  [points[index]?.lower, centre, points[index]?.upper].map((value) => rounded(value, places))
const beyond = ({ signals }: ControlChart) => signals.filter(({ test }) => test === 1).map(({ to }) => to + 1)

describe('published examples', () => {
  it('single values: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, flow rates', () => {
    const flow = chart('individuals', values('49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1'))
    expect(limits(flow, 3)).toEqual([45.816, 50.81, 55.804])
    expect(rounded(flow.range?.centre, 4)).toBe(1.8778)
    expect(flow.signals).toEqual([])
  })

  it('single values: Montgomery, Introduction to Statistical Quality Control, costs of processing mortgage loans', () => {
    const costs = chart(
      'individuals',
      values('310 288 297 298 307 303 294 297 308 306 294 299 297 299 314 295 293 306 301 304'),
    )
    expect(limits(costs, 2)).toEqual([279.78, 300.5, 321.22])
    expect([rounded(costs.range?.centre, 2), rounded(costs.range?.upper, 2)]).toEqual([7.79, 25.45])
  })

  it('shares: Montgomery, cans of orange juice; the same figures in NIST 6.3.3.2', () => {
    const cans = chart(
      'share',
      ratios('12 15 8 10 4 7 16 9 14 10 5 6 17 12 22 8 10 5 13 11 20 18 24 15 9 12 7 13 9 6', '50'),
    )
    expect(limits(cans, 4)).toEqual([0.0524, 0.2313, 0.4102])
    expect(beyond(cans)).toEqual([15, 23])
  })

  it('shares of samples of two sizes: Pyzdek and Keller, The Handbook for Quality Management, table 9.6, bruised peaches', () => {
    const crates = '250 250 250 250 250 250 250 250 250 250 500 500 500 250 250 250 250 250 250 250 250 500 500 500 500'
    const peaches = chart(
      'share',
      ratios('47 42 55 51 46 61 39 44 41 51 88 101 101 40 48 47 50 48 57 45 43 105 98 100 96', crates),
    )
    expect(rounded(peaches.centre, 3)).toBe(0.193)
    expect(limits(peaches, 3, 0)).toEqual([0.118, 0.193, 0.268])
    expect(limits(peaches, 3, 10)).toEqual([0.14, 0.193, 0.246])
    expect(beyond(peaches)).toEqual([])
  })

  it('rates: Montgomery, flaws in dyed cloth; who rounds the mean before he computes the limits', () => {
    const cloth = chart('rate', ratios('14 12 20 11 7 10 21 16 19 23', '10 8 13 10 9.5 10 12 10.5 12 12.5'))
    expect(rounded(cloth.centre, 2)).toBe(1.42)
    const [first, second] = cloth.points
    expect([first?.lower, first?.upper, second?.lower, second?.upper].map((value) => rounded(value, 1))).toEqual([
      0.3, 2.6, 0.2, 2.7,
    ])
    expect(Math.abs((first?.upper ?? 0) - 2.55)).toBeLessThan(0.01)
  })

  it('counts: NIST 6.3.3.1, defects on wafers, and Montgomery, nonconformities on circuit boards', () => {
    const wafers = chart('count', values('16 14 28 16 12 20 10 12 10 17 19 17 14 16 15 13 14 16 11 20 11 19 16 31 13'))
    expect(limits(wafers, 0)).toEqual([4, 16, 28])
    expect(beyond(wafers)).toEqual([24])
    const boards = chart(
      'count',
      values('21 24 16 12 15 5 28 20 31 25 20 24 16 19 10 17 13 22 18 39 30 24 16 19 17 15'),
    )
    expect(limits(boards, 2)).toEqual([6.48, 19.85, 33.21])
    expect(beyond(boards)).toEqual([6, 20])
  })

  it('times between rare events: Montgomery, failures of a valve, to the power of 1/3.6', () => {
    const failures = values('286 948 536 124 816 729 4 143 431 8 2837 596 81 227 603 492 1199 1214 2831 96')
    const valves = chart('interval', failures)
    expect(rounded(chartKinds.interval.scale.to(286), 2)).toBe(4.81)
    expect(rounded(chartKinds.interval.scale.to(valves.centre), 2)).toBe(5.39)
    expect(valves.signals).toEqual([])
    expect(valves.points[0]?.lower).toBe(0)
  })

  it('run charts: the limits of Anhøj and Olesen, PLoS ONE 9 (2014), for 10 to 60 useful values', () => {
    const limitsFor = (n: number) => {
      const { longestByChance, fewestByChance } = buildRunChart(Array.from({ length: n }, (_, index) => index % 2))
      return [n, longestByChance, fewestByChance]
    }
    expect([10, 12, 16, 20, 24, 40, 60].map(limitsFor)).toEqual([
      [10, 6, 2],
      [12, 7, 3],
      [16, 7, 4],
      [20, 7, 6],
      [24, 8, 8],
      [40, 8, 14],
      [60, 9, 23],
    ])
  })
})

describe('Nelson’s tests', () => {
  it.each([
    [1, '0 0 3.1', 'above', 2, 2],
    [2, '0 1 1 1 1 1 1 1 1 1 1 -1', 'above', 1, 10],
    [3, '0 -1 -0.5 0.2 0.4 0.9 1.4 1', 'rising', 1, 6],
    [4, '1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 1 -1', 'neither', 0, 13],
    [5, '0 2.1 0 2.1', 'above', 1, 3],
    [6, '-1.1 -1.1 0 -1.1 -1.1', 'below', 0, 4],
    [7, Array(15).fill('0.5').join(' '), 'neither', 0, 14],
    [8, '1.5 -1.5 1.5 1.5 -1.5 1.5 -1.5 -1.5', 'neither', 0, 7],
  ])('test %i sees its pattern and names its points', (test, text, direction, from, to) => {
    const found = nelsonSignals(text.split(' ').map(Number), [test])
    expect(found).toEqual([{ test, direction, from, to }])
  })

  it('one point fewer, a point on the centre and a gap are no pattern', () => {
    const sides = (text: string) => nelsonSignals(text.split(' ').map((one) => (one === '-' ? undefined : Number(one))))
    expect(sides('1 1 1 1 1 1 1 1')).toEqual([])
    expect(sides('1 1 1 1 0 1 1 1 1 1')).toEqual([])
    expect(sides('1 1 1 1 1 - 1 1 1 1 1')).toEqual([])
    expect(sides('0 0.1 0.2 0.3 0.4 0.4 0.5')).toEqual([])
  })
})

describe('what cannot be judged', () => {
  const steady = Array.from({ length: 30 }, (_, index): Observation => ({ value: 10 + (index % 3) }))
  const judge = (
    points: readonly Observation[],
    baseline?: { from: number; to: number },
    kind: ChartKindId = 'individuals',
  ) => judgeSeries(chartKinds[kind], points, USUAL_TESTS, baseline)

  it('without points, with one, and below twenty there are no limits', () => {
    expect([[], steady.slice(0, 1), steady.slice(0, 19)].map((points) => judge(points).control)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(buildRunChart([])).toMatchObject({ median: undefined, useful: 0, longest: 0, crossings: 0, signals: [] })
  })

  it('limits stay those of the first twenty values, whatever comes later', () => {
    const later = [...steady, ...Array(30).fill({ value: 40 })]
    expect(judge(later).control?.centre).toBe(judge(steady.slice(0, 20)).control?.centre)
    expect(judge(later).control?.signals.some(({ test, direction }) => test === 2 && direction === 'above')).toBe(true)
  })

  it('a baseline of three points, and points that are all equal, give no limits', () => {
    expect(judge(steady, { from: 4, to: 6 })).toMatchObject({ why: 'short-baseline' })
    expect(judge(Array(25).fill({ value: 7 }))).toMatchObject({
      why: 'no-variation',
      run: { median: 7, useful: 0, signals: [] },
    })
    expect(judge(Array(25).fill({ value: 0 }), undefined, 'count')).toMatchObject({ why: 'no-variation' })
    expect(judge(Array(25).fill({ numerator: 5, n: 5 }), undefined, 'share')).toMatchObject({ why: 'no-variation' })
  })

  it('what cannot be is a gap: nothing of nothing, less than nothing, more than all, and no number', () => {
    const point = (kind: ChartKindId, observation: Observation) => chartKinds[kind].valueOf(observation)
    expect([
      point('share', { numerator: 0, n: 0 }),
      point('share', { numerator: 3, n: 2 }),
      point('share', { numerator: -1, n: 2 }),
      point('rate', { numerator: 1, n: -2 }),
      point('count', { value: -1 }),
      point('interval', { value: -1 }),
      point('individuals', { value: Number.NaN }),
      point('individuals', {}),
    ]).toEqual(Array(8).fill(undefined))
    const huge = Array.from({ length: 25 }, (_, index): Observation => ({ value: index % 2 ? 1e308 : -1e308 }))
    expect(judge(huge).control).toBeUndefined()
  })

  it('over a gap there is no moving range, and the other points keep their limits', () => {
    const gap = chart('individuals', [{ value: 1 }, { value: 3 }, {}, { value: 9 }, { value: 11 }])
    expect(gap.range?.centre).toBe(2)
    expect(gap.points[2]?.value).toBeUndefined()
  })

  it('of ten thousand points, one that steps out is found', () => {
    const many = Array.from({ length: 10_000 }, (_, index): Observation => ({ value: index === 9000 ? 99 : index % 5 }))
    const { control } = judge(many)
    expect(control?.signals.filter(({ test }) => test === 1)).toMatchObject([
      { from: 9000, to: 9000, direction: 'above' },
    ])
  })

  it('where limits step with the size, only the first two tests are asked', () => {
    const rising = ratios('1 2 3 4 5 6 7 8 9 10 11 12', '50')
    const built = buildControlChart(chartKinds.share, rising, { from: 0, to: 11 }, ALL_TESTS)
    expect(new Set(built?.signals.map(({ test }) => test)).has(3)).toBe(false)
  })

  it('a run that is too long and a line that crosses too seldom are told, and few values never', () => {
    const shifted = buildRunChart([...Array(9).fill(1), ...Array(9).fill(5)])
    expect(shifted.signals).toEqual([
      { direction: 'below', from: 0, to: 8 },
      { direction: 'above', from: 9, to: 17 },
      { direction: 'neither', from: 0, to: 17 },
    ])
    expect(buildRunChart([1, 1, 1, 1, 5, 5, 5, 5]).signals).toEqual([])
  })
})

it('a Pareto chart says what the largest categories make together', () => {
  const counts = [3, 0, 12, 5].map((count, index) => ({ item: `c${index}`, count }))
  expect(pareto(counts)).toEqual([
    { item: 'c2', count: 12, cumulative: 0.6 },
    { item: 'c3', count: 5, cumulative: 0.85 },
    { item: 'c0', count: 3, cumulative: 1 },
  ])
  expect(pareto([])).toEqual([])
})

describe('a rank correlation', () => {
  // Wikipedia, “Spearman’s rank correlation coefficient”, section “Example”: IQ and hours of television a week.
  const example: readonly (readonly [number, number])[] = [
    [106, 7],
    [100, 27],
    [86, 2],
    [101, 50],
    [99, 28],
    [103, 29],
    [97, 20],
    [113, 12],
    [112, 6],
    [110, 17],
  ]

  it('is that of a published example', () => {
    expect(rankCorrelation(example)).toBeCloseTo(-29 / 165, 12)
  })

  it('is 1 and −1 where the ranks are the same and reversed, and shares ranks among equal values', () => {
    expect([1, -1].map((sign) => rankCorrelation([1, 2, 3].map((value) => [value, sign * value ** 3])))).toEqual([
      1, -1,
    ])
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
        [2, 3],
      ]),
    ).toBeCloseTo(Math.sqrt(3) / 2, 12)
  })

  it('is not known where all values of one side are equal', () => {
    expect(
      rankCorrelation([
        [1, 1],
        [2, 1],
      ]),
    ).toBeUndefined()
    expect(rankCorrelation([])).toBeUndefined()
  })
})
