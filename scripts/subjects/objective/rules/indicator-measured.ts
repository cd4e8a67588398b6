import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { isInForce } from '../../approval/status.js'
import { indicatorSeries } from '../indicator-series.js'
import { missingSince } from '../missing-since.js'

const indicator = (fields: string) => ({
  'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\nfrequency: monthly\n${fields}\n---\n`,
})

export const indicatorMeasured = defineRule({
  id: 'indicator-measured',
  description: 'Require an indicator to be measured as often as it says',
  rationale:
    'An indicator is worth what its latest value is worth. Objectives, processes and management reviews rest on it, and an old value looks no different from a new one. Figures of a period have 14 days to come in.',
  clauses: ['iso-9001-2015/9.1.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a value that is too old',
      files: indicator('results: [{ on: 2026-10-07, value: 4 }, { on: 2026-08-31, value: 4 }]'),
      problems: [
        'qms-docs/KI-001.md:5:10 This is measured monthly, but the last result is from 2026-10-07. Add what was measured since to “results”, or retire the indicator.',
      ],
    },
    {
      name: 'values of the last period have some days to come in',
      files: indicator('results: [{ on: 2026-10-08, value: 4 }]'),
      problems: [],
    },
    {
      name: 'rows of measurements are results, too',
      files: {
        ...indicator('unit: days'),
        'qms-docs/data/monitoring-result/2026.csv': 'no,on,indicator,value\n1,2026-10-31,KI-001,4\n',
      },
      problems: [],
    },
    {
      name: 'rows that are too old',
      files: {
        ...indicator('unit: days'),
        'qms-docs/data/monitoring-result/2026.csv': 'no,on,indicator,value\n1,2026-09-30,KI-001,4\n',
      },
      problems: [
        'qms-docs/KI-001.md:2:1 This is measured monthly, but the last result is from 2026-09-30. Add rows of what was measured since, or retire the indicator.',
      ],
    },
    {
      name: 'a metric that lacks what it is computed from',
      files: {
        ...indicator('unit: "%"\nmetric: defect-rate'),
        'qms-docs/data/monitoring-result/2026.csv':
          'no,on,period,indicator,value\n1,2026-08-31,2026-08,units-inspected,400\n2,2026-08-31,2026-08,units-defective,4\n',
      },
      problems: [
        'qms-docs/KI-001.md:6:9 This is measured monthly, but the last result is from 2026-08-31. defect-rate is n/a: the series “units-inspected” has no result for 2026-10. Record what it needs, or retire the indicator.',
      ],
    },
    {
      name: 'a metric for which there was nothing to count lately',
      files: {
        ...indicator('unit: "%"\nmetric: corrective-action-punctuality'),
        ...exampleFiles('corrective-action', {
          'CA-2026-001': 'opened: 2026-01-01\ndue: 2026-02-01\nclosed: 2026-01-20',
        }),
      },
      problems: [],
    },
    {
      name: 'an indicator that is retired',
      files: indicator('results: [{ on: 2025-10-08, value: 4 }]\nretired: { on: 2026-01-01, reason: Not needed. }'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('indicator')) {
      if (!isInForce(qms, document as Document)) continue
      const { source, points, why } = indicatorSeries(qms, document)
      // Nothing to count is no result that is missing.
      if (source === 'metric' && why === undefined) continue
      const measured = points.filter(({ value }) => value !== undefined)
      const days = measured.map(({ on, isOpen }) => (isOpen ? qms.today : on))
      const missing = missingSince(qms, document, days)
      if (!missing) continue
      const { frequency, since, hasResult } = missing
      const known = hasResult
        ? `the last result is from ${since}`
        : `there is no result yet, though it was set or last reviewed on ${since}`
      const remedy =
        source === 'metric' ? `${document.fields.metric} is n/a: ${why}. Record what it needs` : ADVICE[source]
      yield {
        file: document,
        at: source === 'metric' ? '/metric' : '/results',
        message: `This is measured ${frequency}, but ${known}. ${remedy}, or retire the indicator.`,
      }
    }
  },
})

const ADVICE = {
  rows: 'Add rows of what was measured since',
  results: 'Add what was measured since to “results”',
}
