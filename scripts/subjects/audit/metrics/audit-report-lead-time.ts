import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { spread } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { daysBetween } from '../../../core/values/date.js'

/** How fast audits are reported. */
export const auditReportLeadTime = defineMetric({
  id: 'audit-report-lead-time',
  title: 'Lead time of audit reports',
  question: 'How long does it take from an internal audit to its report?',
  formula: 'calendar days from the day of the audit to the day of its report; median, mean and 90th percentile',
  population: 'Internal audits reported in the period. Those given up are left out.',
  clauses: ['iso-9001-2015/9.2.2'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => spread(reportedWithin(qms)(period), ({ days }) => days),
  examples: [
    {
      name: 'After four and after ten days',
      files: exampleFiles('internal-audit', {
        'IA-2026-01': 'performed: 2026-03-01\nreported: 2026-03-05',
        'IA-2026-02': 'performed: 2026-04-01\nreported: 2026-04-11',
        'IA-2026-03': 'performed: 2026-05-01',
      }),
      figures: ['Median: 7 days (n = 2)', 'Mean: 7 days (n = 2)', '90 % take at most: 9.4 days (n = 2)'],
    },
    {
      name: 'None was reported',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})

const reportedWithin = onceForAllDays((content) => {
  const audits = content.ofType('internal-audit').flatMap(({ id, fields: { performed, reported, cancelled } }) => {
    const isUsable = performed !== undefined && reported !== undefined && performed <= reported && !cancelled
    return isUsable ? [{ id, on: reported, days: daysBetween(performed, reported) }] : []
  })
  return byDay(audits, ({ on }) => on)
})
