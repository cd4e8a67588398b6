import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { rounded } from '../../../core/values/statistics.js'
import { isInForce } from '../../approval/status.js'
import type { IndicatorPoint } from '../indicator-point.js'
import { indicatorSeries } from '../indicator-series.js'
import { periodOf } from '../measured-period.js'

const files = (typed: string, rows: string) => ({
  'qms-docs/indicators/KI-001.md': `---\nid: KI-001\ntype: indicator\nunit: "%"\nfrequency: monthly\nresults: [${typed}]\n---\n`,
  'qms-docs/data/monitoring-result/2026.csv': `no,on,indicator,value,numerator,denominator\n${rows}`,
})

export const typedResultsAgree = defineRule({
  id: 'typed-results-agree',
  description: 'Require results that are typed to agree with those that records show',
  rationale:
    'Where a metric or rows of measurements give the value of an indicator, one that is typed beside it is a second truth. As long as both are there, both must say the same.',
  clauses: ['iso-9001-2015/9.1.1', 'iso-9001-2015/9.1.3'],
  severity: 'warning',
  examples: [
    {
      name: 'another value than that of the rows',
      files: files(
        '{ on: 2026-09-30, value: 83 }, { on: 2026-10-31, value: 50 }',
        '1,2026-09-12,KI-001,,5,6\n2,2026-10-12,KI-001,,3,4\n',
      ),
      problems: [
        'qms-docs/indicators/KI-001.md:6:67 This says 50 for 2026-10, but the rows that name it come to 75 (3 of 4). Correct what is wrong, or remove the typed result: it is computed.',
      ],
    },
    {
      name: 'the same value, rounded as it is typed, and a period for which nothing is computed',
      files: files('{ on: 2026-08-31, value: 9 }, { on: 2026-09-30, value: 83.3 }', '1,2026-09-12,KI-001,,5,6\n'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('indicator')) {
      const { results = [], frequency = 'monthly', metric } = document.fields
      if (results.length === 0 || !isInForce(qms, document as Document)) continue
      const { source, points } = indicatorSeries(qms, document)
      if (source === 'results') continue
      const computed = new Map(points.map((point) => [point.label, point]))
      for (const [index, { on, value }] of results.entries()) {
        const point = on === undefined ? undefined : computed.get(periodOf(frequency, on).label)
        if (value === undefined || point?.value === undefined || agrees(value, point.value)) continue
        const by = source === 'metric' ? `the metric ${metric} comes` : 'the rows that name it come'
        const message = `This says ${value} for ${point.label}, but ${by} to ${inWords(point)}. Correct what is wrong, or remove the typed result: it is computed.`
        yield { file: document, at: `/results/${index}/value`, message }
      }
    }
  },
})

/** With as many decimal places as were typed. */
function agrees(typed: number, computed: number): boolean {
  const places = String(typed).split('.')[1]?.length ?? 0
  return rounded(computed, places) === typed
}

function inWords({ value = 0, numerator, n }: IndicatorPoint): string {
  const amount = String(rounded(value, 2))
  return numerator === undefined || n === undefined ? amount : `${amount} (${numerator} of ${n})`
}
