import type { Document } from '../../../core/model/document.js'
import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import type { Counted } from '../../../core/run/figures/counted.js'
import { spread } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { type CalendarDate, daysBetween, laterDay } from '../../../core/values/date.js'
import { byText } from '../../../core/values/order.js'
import { heldSince } from '../../approval/owed-readings.js'
import { readingsOf } from '../../approval/readings.js'
import { type RevisionCourse, revisionCourses } from '../../approval/revision-course.js'
import { trainingFor } from '../../approval/training-gate.js'
import { examplePeople, exampleReading } from '../example-competence.js'

/** How soon people know what applies. */
export const timeToAcknowledge = defineMetric({
  id: 'time-to-acknowledge',
  title: 'Time to acknowledge',
  question: 'How long after a revision comes into force do people know it?',
  formula:
    'calendar days from the day on which the revision came into force, or on which the person came to a role that must know it, to the day on which they first acknowledged it or took part in a training on it; median, mean and 90th percentile',
  population:
    'People who came to know an approved revision in the period, each once for a revision. What was read before the revision came into force counts as 0 days.',
  clauses: ['iso-9001-2015/7.3', 'iso-9001-2015/9.1.3'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => spread(acknowledgedWithin(qms)(period), ({ days }) => days),
  examples: [
    {
      name: 'After one and after nine days; a second reading does not count',
      files: {
        ...examplePeople({ fitter: ['ben', 'cleo'] }),
        ...exampleReading('QP-001', '2026-03-01', { ben: '2026-03-02', cleo: '2026-03-10' }),
        'qms-docs/AK-2026-009.md':
          '---\nid: AK-2026-009\ntype: acknowledgement\ndocument: QP-001\nrevision: 1\non: 2026-05-01\npeople: [ben]\n---\n',
      },
      figures: ['Median: 5 days (n = 2)', 'Mean: 5 days (n = 2)', '90 % take at most: 8.2 days (n = 2)'],
    },
    {
      name: 'A person who came to the role later had it to read from then on',
      files: {
        ...exampleReading('QP-001', '2026-03-01', { ben: '2026-06-02' }),
        'qms-docs/people.yml':
          'people:\n  - { id: ada, name: Ada Example, from: 2020-01-01 }\n  - { id: ben, name: ben, from: 2026-06-01, roles: [{ role: fitter }] }\n',
      },
      figures: ['Median: 1 day (n = 1)', 'Mean: 1 day (n = 1)', '90 % take at most: 1 day (n = 1)'],
    },
    {
      name: 'A training on the revision counts as reading it; one that was cancelled does not',
      files: {
        ...examplePeople({ fitter: ['ben', 'cleo'] }),
        ...exampleReading('QP-001', '2026-03-01', { ben: '2026-03-13' }),
        ...exampleFiles('training', {
          'TR-2026-001': 'held: 2026-03-04\npeople: [ben, cleo]\ndocuments: [QP-001@1]',
          'TR-2026-002':
            'held: 2026-03-02\ncancelled: { on: 2026-03-01, reason: The trainer was ill. }\npeople: [cleo]\ndocuments: [QP-001@1]',
        }),
      },
      figures: ['Median: 3 days (n = 2)', 'Mean: 3 days (n = 2)', '90 % take at most: 3 days (n = 2)'],
    },
    {
      name: 'Nothing was acknowledged',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})

const acknowledgedWithin = onceForAllDays((content) =>
  byDay(
    content.maintained.flatMap((document) => firstReadings(content, document)),
    ({ on }) => on,
  ),
)

interface FirstReading extends Counted {
  readonly on: CalendarDate
  readonly days: number
}

function firstReadings(content: QmsContent, document: Document): readonly FirstReading[] {
  const seen = new Set<string>()
  const readings = readingsOf(content, document.id).toSorted((a, b) => byText(a.on ?? '', b.on ?? ''))
  return readings.flatMap(({ record: { id }, revision, on, people }) => {
    const course = revisionCourses(content, document).findLast((one) => one.revision === revision)
    if (on === undefined || course?.approvedOn === undefined || course.approvedOn > on) return []
    return people.flatMap((person) => {
      const key = JSON.stringify([revision, person])
      if (seen.has(key)) return []
      seen.add(key)
      return [{ id, on, days: daysTaken(content, document, course, person, on) }]
    })
  })
}

function daysTaken(
  content: QmsContent,
  document: Document,
  { effectiveOn, record }: RevisionCourse,
  id: string,
  on: CalendarDate,
): number {
  const person = content.person(id)
  const { roles = [] } = trainingFor(document, record.fields)
  const start = laterDay(effectiveOn ?? on, person ? heldSince(person, roles, on) : '')
  return start < on ? daysBetween(start, on) : 0
}
