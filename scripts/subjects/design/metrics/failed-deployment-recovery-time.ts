import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { spread } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { dayOf } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { isIncident, namedBy, releases } from '../releases.js'

const MS_OF_HOUR = 3_600_000

const incident = (found: string, restored: string, source = 'RL-2026-001') =>
  `kind: incident\nsource: ${source}\ndetected: 2026-03-01\nincident: { found: "${found}", restored: "${restored}" }`

/** How soon a release that went wrong is put right. */
export const failedDeploymentRecoveryTime = defineMetric({
  id: 'failed-deployment-recovery-time',
  title: 'Failed deployment recovery time',
  question: 'How long does it take to restore what a release broke?',
  formula:
    'hours from the time at which an incident was found to the time at which the service was restored; median, mean and 90th percentile',
  population:
    'Incidents that name a release (source or related) and were restored in the period. The time begins when the incident was found, not with the release. One of the five figures of DORA.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/10.2.1'],
  unit: 'hours',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => spread(restoredWithin(qms)(period), ({ hours }) => hours),
  examples: [
    {
      name: 'After two and after five hours; one has nothing to do with a release',
      files: {
        ...exampleFiles('release', { 'RL-2026-001': 'prepared: 2026-02-27\nreleased: 2026-02-28' }),
        ...exampleFiles('nonconformity', {
          'NC-2026-001': incident('2026-03-01T08:00:00Z', '2026-03-01T10:00:00Z'),
          'NC-2026-002': incident('2026-03-01T23:00:00+01:00', '2026-03-02T04:00:00+01:00'),
          'NC-2026-003': incident('2026-03-01T08:00:00Z', '2026-03-03T08:00:00Z', 'CO-2026-001'),
        }),
      },
      figures: ['Median: 3.5 hours (n = 2)', 'Mean: 3.5 hours (n = 2)', '90 % take at most: 4.7 hours (n = 2)'],
    },
    {
      name: 'After an hour',
      files: {
        ...exampleFiles('release', { 'RL-2026-001': 'prepared: 2026-02-27\nreleased: 2026-02-28' }),
        ...exampleFiles('nonconformity', { 'NC-2026-001': incident('2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z') }),
      },
      figures: ['Median: 1 hour (n = 1)', 'Mean: 1 hour (n = 1)', '90 % take at most: 1 hour (n = 1)'],
    },
    {
      name: 'Nothing was restored',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})

const restoredWithin = onceForAllDays((content) => {
  const made = new Set(releases(content).all.map(({ id }) => id))
  const restored = casesOf(content, 'nonconformity').all.flatMap((one) => {
    const { found, restored } = one.fields.incident ?? {}
    const isOfRelease = namedBy(one.fields).some((id) => made.has(id))
    if (found === undefined || restored === undefined || one.cancelled || !isIncident(one) || !isOfRelease) return []
    const hours = (Date.parse(restored) - Date.parse(found)) / MS_OF_HOUR
    return hours >= 0 ? [{ id: one.id, hours, on: dayOf(restored, content.timeZone) }] : []
  })
  return byDay(restored, ({ on }) => on)
})
