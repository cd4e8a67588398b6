import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { daysBetween } from '../../../core/values/date.js'

/** What others find. */
export const externalAuditResults = defineMetric({
  id: 'external-audit-results',
  title: 'Results of external audits',
  question: 'What did external audits find, and how long did it take until our answers were accepted?',
  formula: 'findings of each grade; median of the calendar days from the report to the acceptance of the answer',
  population:
    'External audits reported in the period and their findings, without strengths; for the days, findings accepted in the period.',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/9.3.2'],
  unit: 'count',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const { reportedWithin, acceptedWithin, auditsWithin } = externalFindings(qms)
    const audits = auditsWithin(period)
    const found = reportedWithin(period)
    return [
      audits.length === 0
        ? { id: 'all', label: 'Findings', value: undefined, n: 0, behind: [] }
        : count('all', 'Findings', found),
      count('audits', 'Audits reported', audits),
      ...brokenDown('grade', found, ({ grade }) => grade, count),
      {
        ...medianOf('acceptance', 'Days to acceptance', acceptedWithin(period), ({ days }) => days),
        unit: 'days',
      },
    ]
  },
  examples: [
    {
      name: 'A surveillance audit with a minor finding, which was accepted after twenty days, and an opportunity',
      files: exampleFiles('external-audit', {
        'EA-2026-01':
          'kind: surveillance\nheld: 2026-03-01\nreported: 2026-03-10\nfindings: [{ id: F1, grade: minor, accepted: 2026-03-30 }, { id: F2, grade: opportunity }, { id: F3, grade: strength }]',
      }),
      figures: [
        'Findings: 2',
        'Audits reported: 1',
        'minor: 1',
        'opportunity: 1',
        'Days to acceptance: 20 days (n = 1)',
      ],
    },
    {
      name: 'There was none',
      files: {},
      figures: ['Findings: n/a (n = 0)', 'Audits reported: 0', 'Days to acceptance: n/a (n = 0)'],
    },
  ],
})

const externalFindings = onceForAllDays((content) => {
  const audits = content.ofType('external-audit').filter(({ fields }) => !fields.cancelled)
  const findings = audits.flatMap(({ id, fields: { reported, findings = [] } }) =>
    findings.flatMap(({ grade, accepted }) => {
      if (reported === undefined || grade === undefined || grade === 'strength') return []
      return [{ id, reported, grade, accepted, days: daysBetween(reported, accepted ?? reported) }]
    }),
  )
  return {
    auditsWithin: byDay(audits, ({ fields }) => fields.reported),
    reportedWithin: byDay(findings, ({ reported }) => reported),
    acceptedWithin: byDay(findings, ({ accepted }) => accepted),
  }
})
