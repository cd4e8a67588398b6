import { describe, expect, it } from 'vitest'
import { memoryTree, readQms } from '../../core/read/index.js'
import type { IndicatorPoint } from './indicator-point.js'
import { indicatorSeries } from './indicator-series.js'
import { stateOfIndicator } from './indicator-state.js'
import { isOffTarget } from './indicator-target.js'
import { judgeIndicator } from './judge-indicator.js'
import { lastDayOf, periodOf } from './measured-period.js'
import { signalsInWords } from './signals-in-words.js'

const TABLE = 'qms-docs/data/monitoring-result/2026.csv'

async function seriesOf(fields: string, files: Record<string, string> = {}, today = '2026-11-22') {
  const indicator = `---\nid: KI-001\ntype: indicator\ndirection: lower\nfrequency: monthly\n${fields}\n---\n`
  const qms = await readQms(memoryTree({ 'qms-docs/indicators/KI-001.md': indicator, ...files }), {
    today: () => today,
  })
  const [document] = qms.ofType('indicator')
  if (!document) throw new Error('There is no indicator')
  const series = indicatorSeries(qms, document)
  return { ...series, ...judgeIndicator(qms, document.fields, series.points) }
}

const inShort = ({ label, value, target, isOff, isOpen }: IndicatorPoint) =>
  [label, value, target?.value, isOff && 'off', isOpen && 'open']
    .filter((one) => one !== undefined && one !== false)
    .join(' ')
const month = (on: string, value: number) => `{ on: ${on}, value: ${value} }`

describe('an indicator, period by period', () => {
  it('is judged by the target of the time of each result, with its tolerance', async () => {
    const { source, points } = await seriesOf(
      `tolerance: 0.5\ntargets: [{ from: 2026-03-01, value: 8, tolerance: 0 }, { from: 2026-02-01, value: 10 }]\nresults: [${month('2026-02-28', 10.4)}, ${month('2026-01-31', 99)}, ${month('2026-03-31', 8.4)}]`,
      {},
      '2026-04-02',
    )
    expect(source).toBe('results')
    expect(points.map(inShort)).toEqual(['2026-01 99', '2026-02 10.4 10', '2026-03 8.4 8 off'])
  })

  it('has a gap where a result did not come in time, and keeps two results for one period', async () => {
    const { points } = await seriesOf(
      `target: 9\nresults: [${month('2026-06-30', 5)}, ${month('2026-08-05', 6)}, ${month('2026-08-31', 7)}]`,
      {},
      '2026-10-14',
    )
    expect(points.map(inShort)).toEqual(['2026-06 5 9', '2026-07 9', '2026-08 6 9', '2026-08 7 9'])
    const later = await seriesOf(`target: 9\nresults: [${month('2026-06-30', 5)}]`, {}, '2026-08-15')
    expect(later.points.map(inShort)).toEqual(['2026-06 5 9', '2026-07 9'])
  })

  it('adds up the shares of rows that name it, leaves out corrected rows, and leads to those it counts', async () => {
    const { source, points, kind, factor } = await seriesOf('target: 9\nunit: "%"', {
      [TABLE]:
        'no,on,period,indicator,numerator,denominator,corrects_row,corrects_reason\n1,2026-09-30,,KI-001,1,10,,\n2,2026-09-12,,KI-001,2,30,,\n3,2026-11-02,2026-10,KI-001,5,50,,\n4,2026-11-03,2026-10,Something else,9,9,,\n',
    })
    expect(source).toBe('rows')
    expect(points.map(inShort)).toEqual(['2026-09 7.5 9', '2026-10 10 9 off'])
    expect(points[0]?.behind).toEqual(['2026#1', '2026#2'])
    expect([kind.title, factor]).toEqual(['p chart', 100])
  })

  it.each([
    ['"%"', 90],
    ['percent', 90],
    ['Prozent', 90],
    ['‰', 900],
    ['ppm', 900_000],
    ['per 250 clips', 225],
    ['points', 0.9],
  ])('counts nine of ten in %s as %d', async (unit, value) => {
    const { points } = await seriesOf(`unit: ${unit}`, {
      [TABLE]: 'no,on,period,indicator,numerator,denominator\n1,2026-11-02,2026-10,KI-001,9,10\n',
    })
    expect(points.map((point) => point.value)).toEqual([value])
  })

  it('has the mean of rows of which some say a value and others a share, as a decimal number', async () => {
    const { points } = await seriesOf('target: 5\nunit: "%"', {
      [TABLE]:
        'no,on,indicator,value,numerator,denominator\n1,2026-09-07,KI-001,3,,\n2,2026-09-12,KI-001,,7,100\n3,2026-10-05,KI-001,4.9,,\n4,2026-10-06,KI-001,5.1,,\n5,2026-10-07,KI-001,5,,\n',
    })
    expect(points.map(inShort)).toEqual(['2026-09 5 5', '2026-10 5 5'])
  })

  it.each([
    ['higher', 0.7, false],
    ['higher', 0.69, true],
    ['lower', 0.9, false],
    ['lower', 0.91, true],
    ['target', 0.7, false],
    ['target', 0.91, true],
  ] as const)(
    'that should be %s may miss 0.8 by the tolerance of 0.1: %d is off target: %s',
    (direction, value, isOff) => {
      expect(isOffTarget(direction, { value: 0.8, tolerance: 0.1 }, value)).toBe(isOff)
    },
  )

  it('of a metric that divides two series of things counted is a share, of other amounts one value', async () => {
    const rows = ['units-inspected,400', 'units-defective,6'].map(
      (cells, index) => `${index + 1},2026-10-31,2026-10,${cells}`,
    )
    const files = { [TABLE]: ['no,on,period,indicator,value', ...rows, ''].join('\n') }
    const { points, kind } = await seriesOf('metric: defect-rate\nunit: "%"', files)
    expect(points).toMatchObject([{ label: '2026-10', value: 1.5, numerator: 6, n: 400 }, { label: '2026-11' }])
    expect(kind.title).toBe('p chart')
    const risk =
      '---\nid: RI-001\ntype: risk\nidentified: 2026-10-01\nlikelihood: 4\nimpact: 5\nresidual_likelihood: 2\nresidual_impact: 5\n---\n'
    const reduction = await seriesOf('metric: risk-reduction\nunit: "%"', { 'qms-docs/RI-001.md': risk })
    expect([reduction.points.at(-1)?.value, reduction.kind.title]).toEqual([50, 'I-MR chart'])
  })

  it('a month that has just begun hides no state, and one in which there was nothing to count lacks no result', async () => {
    const closed = (due: string, on: string) =>
      `---\nid: CA-2026-001\ntype: corrective-action\nopened: 2026-08-01\ndue: ${due}\nclosed: ${on}\n---\n`
    const stateOn = async (today: string, file: string) => {
      const fields = 'metric: corrective-action-punctuality\nunit: "%"\ndirection: higher\ntarget: 90'
      const indicator = `---\nid: KI-001\ntype: indicator\nfrequency: monthly\n${fields}\n---\n`
      const qms = await readQms(memoryTree({ 'qms-docs/KI-001.md': indicator, 'qms-docs/CA-2026-001.md': file }), {
        today: () => today,
      })
      const [document] = qms.ofType('indicator')
      return document && stateOfIndicator(qms, document).state
    }
    expect(await stateOn('2026-11-05', closed('2026-10-10', '2026-10-30'))).toBe('off target')
    expect(await stateOn('2026-11-05', closed('2026-10-10', '2026-10-09'))).toBe('on target')
    expect(await stateOn('2026-11-05', closed('2026-09-10', '2026-09-30'))).toBe('nothing to count')
    expect(await stateOn('2026-11-05', closed('2026-12-10', '2026-10-30'))).toBe('not measured yet')
  })

  it('names no metric that needs to be asked about something, and has none that is unknown', async () => {
    expect(await seriesOf('metric: no-such-metric')).toMatchObject({ source: 'results', points: [] })
    expect(await seriesOf('metric: review-punctuality\nunit: "%"')).toMatchObject({ source: 'metric' })
  })

  it('without results has no points, and the future is not shown', async () => {
    expect((await seriesOf('target: 9')).points).toEqual([])
    expect((await seriesOf(`target: 9\nresults: [${month('2027-01-31', 5)}]`)).points).toEqual([])
  })
})

describe('what its values say', () => {
  const years = (value: (index: number) => number, count = 24) =>
    `target: 9\nresults: [${Array.from({ length: count }, (_, index) => {
      const text = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
      return month(`${text}-28`, value(index))
    }).join(', ')}]`
  const said = async (fields: string) => {
    const { points, judged } = await seriesOf(fields, {}, '2026-01-10')
    return signalsInWords(judged, (index) => points[index]?.label ?? '')
  }

  it('few values have no limits and no signal', async () => {
    expect(await said(years((index) => index % 3, 5))).toEqual([
      'A run chart around the median: limits need 20 values.',
      'Too few values to tell a change from chance: 10 that are not on the median are needed.',
    ])
  })

  it('a stable series asks not to react, one that steps out names its point', async () => {
    expect(await said(years((index) => index % 3))).toEqual(['No signal: do not react to single points.'])
    expect(await said(years((index) => (index === 22 ? 30 : index % 3)))).toEqual([
      'Signals: 2025-11: above the upper limit. Find the cause of each, or decide on an action.',
    ])
  })

  it('a baseline that was chosen is kept, and one of three results gives no limits', async () => {
    const series = years((index) => (index < 12 ? index % 3 : 10 + (index % 3)))
    expect((await said(series))[0]).toContain('2025-01 to 2025-12')
    const chosen = (from: string) =>
      `${series}\nbaselines: [{ from: ${from}, until: 2025-12-31, reason: A second line is in use. }]`
    expect((await said(chosen('2025-01-01')))[0]).toContain('2024-01 to 2024-12: below the lower limit')
    expect((await said(chosen('2025-10-01')))[0]).toContain('the baseline has fewer than 10 values')
  })

  it('the tests are those of the settings', async () => {
    const { judged } = await seriesOf(
      years((index) => (index % 2 ? 4 : 6)),
      {
        'qms-docs/qms.yml': 'signals: { tests: [4] }\n',
      },
      '2026-01-10',
    )
    expect(judged.control?.signals).toEqual([{ test: 4, direction: 'neither', from: 0, to: 23 }])
  })
})

it('periods are called as rows write them, weeks as in ISO 8601', () => {
  expect(periodOf('weekly', '2027-01-03')).toEqual({ label: '2026-W53', from: '2026-12-28', until: '2027-01-04' })
  expect(periodOf('quarterly', '2026-11-22')).toEqual({ label: '2026-Q4', from: '2026-10-01', until: '2027-01-01' })
  expect(['2026', '2026-02', '2026-Q4', '2026-W53', 'May'].map(lastDayOf)).toEqual([
    '2026-12-31',
    '2026-02-28',
    '2026-12-31',
    '2027-01-03',
    undefined,
  ])
})
