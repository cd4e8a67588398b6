import { defineMetric } from '../../../core/model/metric.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { EXAMPLE_PEOPLE, exampleText } from '../../../core/run/example-text.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { type CalendarDate, daysBetween } from '../../../core/values/date.js'
import { approvedOn } from '../approval-entry.js'
import { type RevisionInForce, revisionsInForceWithin } from '../revisions-in-force.js'
import { exampleEntry, exampleRecord } from '../rules/example-record.js'

const text = exampleText()

/** How long approvals take. */
export const approvalTurnaround = defineMetric({
  id: 'approval-turnaround',
  title: 'Approval turnaround',
  question: 'How long does it take until a revision has all its approvals, and from then until it applies?',
  formula:
    'calendar days from the first entry of the approval record (written, reviewed or approved) to the last approval needed, and from there to the day on which it came into force',
  population:
    'Revisions that came into force in the period. A record tells nothing of the time before its first entry, so a text that one person approves at once takes 0 days.',
  clauses: ['iso-9001-2015/7.5.2'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const revisions = revisionsInForceWithin(qms)(period)
    return [
      ...spread(revisions, (revision) => daysBetween(firstEntryOn(qms, revision), revision.approvedOn)),
      medianOf('to-effective', 'From approved to in force', revisions, ({ approvedOn: from, effectiveOn }) =>
        daysBetween(from, effectiveOn),
      ),
    ]
  },
  examples: [
    {
      name: 'Written on the first, approved on the fifth, in force on the first of March',
      files: {
        'qms-docs/people.yml':
          'people: [{ id: ada, name: Ada Example, from: 2020-01-01 }, { id: ben, name: Ben Example, from: 2020-01-01 }]\n',
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-QP-001-1.md': exampleRecord(text, [
          exampleEntry('ben', { meaning: 'authored', at: '2026-02-01T10:00:00Z' }),
          exampleEntry('ada', { at: '2026-02-05T10:00:00Z' }),
        ]),
      },
      figures: [
        'Median: 4 days (n = 1)',
        'Mean: 4 days (n = 1)',
        '90 % take at most: 4 days (n = 1)',
        'From approved to in force: 24 days (n = 1)',
      ],
    },
    {
      name: 'No revision came into force',
      files: { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/QP-001.md': text.file },
      figures: [
        'Median: n/a (n = 0)',
        'Mean: n/a (n = 0)',
        '90 % take at most: n/a (n = 0)',
        'From approved to in force: n/a (n = 0)',
      ],
    },
  ],
})

function firstEntryOn(content: QmsContent, { course, approvedOn: last }: RevisionInForce): CalendarDate {
  const days = (course.record.fields.approvals ?? []).flatMap((entry) => approvedOn(content, entry) ?? [])
  return [...days, last].sort()[0] ?? last
}
