import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { byDay } from '../../../core/time/by-day.js'
import { rounded } from '../../../core/values/statistics.js'
import { auditFindings, isToAnswer } from '../audit-findings.js'

/** What audits find. */
export const findingsPerAudit = defineMetric({
  id: 'findings-per-audit',
  title: 'Findings per audit',
  question: 'How many findings has an internal audit, and of which grade?',
  formula: 'nonconformities and opportunities found, divided by the audits reported; and the findings of each grade',
  population:
    'Internal audits reported in the period, and their findings. Strengths are shown by grade, and are not part of the quotient.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/9.1.3'],
  unit: 'ratio',
  direction: 'target',
  parameters: [],
  measure: (qms, { period }) => {
    const audits = auditsReportedWithin(qms)(period)
    const found = findingsReportedWithin(qms)(period)
    const counted = found.filter(isToAnswer)
    const value = audits.length === 0 ? undefined : rounded(counted.length / audits.length, 2)
    const numbers = { value, n: audits.length, numerator: counted.length }
    return [
      { id: 'all', label: 'Findings per audit', ...numbers, behind: audits.map(({ id }) => id) },
      count('audits', 'Audits reported', audits),
      ...brokenDown('grade', found, ({ grade }) => grade, count),
      ...brokenDown('process', counted, ({ process }) => process, count),
    ]
  },
  examples: [
    {
      name: 'Two audits with three findings and a strength',
      files: exampleFiles('internal-audit', {
        'IA-2026-01':
          'performed: 2026-03-01\nreported: 2026-03-09\nfindings: [{ grade: minor, clause: 8.6, process: PR-003 }, { grade: strength, clause: 8.6, process: PR-003 }]',
        'IA-2026-02':
          'performed: 2026-04-01\nreported: 2026-04-09\nfindings: [{ grade: major, clause: 8.6, process: PR-003 }, { grade: opportunity, clause: 8.4, process: PR-004 }]',
      }),
      figures: [
        'Findings per audit: 1.5 (3 of 2)',
        'Audits reported: 2',
        'major: 1',
        'minor: 1',
        'opportunity: 1',
        'strength: 1',
        'PR-003: 2',
        'PR-004: 1',
      ],
    },
    { name: 'None was reported', files: {}, figures: ['Findings per audit: n/a (0 of 0)', 'Audits reported: 0'] },
  ],
})

const auditsReportedWithin = onceForAllDays((content) => {
  const audits = content.ofType('internal-audit').filter(({ fields }) => !fields.cancelled)
  return byDay(audits, ({ fields }) => fields.reported)
})

const findingsReportedWithin = onceForAllDays((content) => byDay(auditFindings(content), ({ reported }) => reported))
