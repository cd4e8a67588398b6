import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../core/model/generated-types.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { addDays } from '../../../core/values/date.js'
import { computableMetrics } from '../../../subjects/objective/computable-metrics.js'
import type { IndicatorPoint } from '../../../subjects/objective/indicator-point.js'
import { judgeIndicator } from '../../../subjects/objective/judge-indicator.js'
import { publish } from '../../../testing/publish-files.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { indicatorFigures } from './indicator-figures.js'
import { seriesChart } from './series-chart.js'

const FIRST_DAY = '1999-07-08'

/** The chart of a value on each of ten thousand days. */
async function chartOf(indicator: Indicator, valueOn: (index: number) => number) {
  const publication = await publish(SMALL_QMS)
  const points = Array.from({ length: 10_000 }, (_, index): IndicatorPoint => {
    const on = addDays(FIRST_DAY, index)
    return { label: on, on, value: valueOn(index), isOff: false, behind: [] }
  })
  const judged = judgeIndicator(publication.working, indicator, points)
  const chart = seriesChart(publication, points, judged, { id: 'chart', title: 'Weight', unit: 'g' })
  if (!chart) throw new Error('nothing was drawn')
  return chart
}

const SHORT_BASELINE = { from: FIRST_DAY, until: addDays(FIRST_DAY, 2), reason: 'Another scale is in use.' }

describe('the chart of ten thousand values', () => {
  it.each<[name: string, Indicator, key: string]>([
    ['a control chart', {}, 'Control limits'],
    ['a run chart', { baselines: [SHORT_BASELINE] }, 'Median'],
    ['bars', { chart: 'count' }, 'Control limits'],
  ])('as %s draws the latest 120, and says so', async (_name, indicator, key) => {
    const { svg, key: keys, sentences, rows } = await chartOf(indicator, (index) => index % 3)
    expect(keys.map(({ text }) => text).join('\n')).toContain(key)
    expect(sentences).toContain('The latest 120 of 10,000.')
    expect(svg).toContain('10,000 values, 1999-07-08 to 2026-11-22.')
    expect(svg.match(/class="dot"/g)).toHaveLength(120)
    expect(rows).toHaveLength(120)
    expect(svg.length).toBeLessThan(50_000)
  })

  it('names the latest of a hundred signals', async () => {
    const { sentences } = await chartOf({}, (index) => (index % 100 === 50 ? 99 : index % 3))
    const signals = sentences.find((sentence) => sentence.includes('signals'))
    expect(signals).toMatch(
      /^100 signals, the latest 12: 30 September 2023: above the upper limit; .*; 4 October 2026: above the upper limit\. Find/,
    )
    expect(signals?.match(/above the upper limit/g)).toHaveLength(12)
  })
})

it('the chart of an indicator says that its metric counts in another unit', async () => {
  const sentencesIn = async (unit: string) => {
    const publication = await publish({
      ...exampleFiles('indicator', {
        'KI-001': `metric: corrective-action-punctuality\nunit: "${unit}"\nfrequency: monthly`,
      }),
      ...exampleFiles('corrective-action', {
        'CA-2026-001': 'opened: 2026-09-01\ndue: 2026-10-01\nclosed: 2026-09-20',
      }),
    })
    const [document] = publication.working.ofType('indicator')
    return document && indicatorFigures(publication, document, computableMetrics).charts[0]?.sentences
  }
  expect(await sentencesIn('days')).toContain(
    'Computed from the records: “Corrective actions closed on time”, whose values are not in days. Correct the unit, or name another metric.',
  )
  expect(await sentencesIn('%')).toContain('Computed from the records: “Corrective actions closed on time”.')
})
