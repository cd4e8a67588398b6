import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { type CalendarDate, daysBetween } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { type RevisionInForce, revisionsInForceWithin } from '../../approval/revisions-in-force.js'

const text = exampleText()

/** How long it takes from the wish to the text in force. */
export const documentCycleTime = defineMetric({
  id: 'document-cycle-time',
  title: 'Cycle time of documents',
  question: 'How long does it take from a change request until the revision is in force?',
  formula:
    'calendar days from the day of the change request to the day on which the revision came into force, and their parts up to the approval and from there on; median, mean and 90th percentile',
  population:
    'Revisions that came into force in the period and for which a change request names the document (affected), or which name the request: the first revision from the day of the request on. Revisions without a request are not counted.',
  clauses: ['iso-9001-2015/7.5.3', 'iso-9001-2015/6.3'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const changes = revisionsInForceWithin(qms)(period).flatMap((revision) => {
      const requested = requestedOn(qms, revision)
      return requested === undefined ? [] : [{ ...revision, requested }]
    })
    return [
      ...spread(changes, ({ requested, effectiveOn }) => daysBetween(requested, effectiveOn)),
      medianOf('to-approval', 'From request to approval', changes, ({ requested, approvedOn }) =>
        daysBetween(requested, approvedOn),
      ),
      medianOf('to-effective', 'From approval to in force', changes, ({ approvedOn, effectiveOn }) =>
        daysBetween(approvedOn, effectiveOn),
      ),
    ]
  },
  examples: [
    {
      name: 'Requested on the tenth of February, approved ten days later, in force on the first of March',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-1.md': exampleApproval(text),
        ...exampleFiles('change-request', { 'CR-2026-001': 'requested: 2026-02-10\naffected: [QP-001]' }),
      },
      figures: [
        'Median: 19 days (n = 1)',
        'Mean: 19 days (n = 1)',
        '90 % take at most: 19 days (n = 1)',
        'From request to approval: 10 days (n = 1)',
        'From approval to in force: 9 days (n = 1)',
      ],
    },
    {
      name: 'No change request asked for it',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-1.md': exampleApproval(text),
      },
      figures: [
        'Median: n/a (n = 0)',
        'Mean: n/a (n = 0)',
        '90 % take at most: n/a (n = 0)',
        'From request to approval: n/a (n = 0)',
        'From approval to in force: n/a (n = 0)',
      ],
    },
  ],
})

/** The days on which changes of each document were requested, by its id. */
const requestsByDocument = onceForAllDays((content) =>
  groupBy(
    content
      .ofType('change-request')
      .filter(({ fields }) => !fields.cancelled)
      .flatMap(({ id, fields: { affected = [], requested } }) =>
        requested === undefined ? [] : affected.map((document) => ({ document, request: id, on: requested })),
      ),
    ({ document }) => document,
  ),
)

/** @returns when the change that a revision makes was first asked for: after the revision before it */
function requestedOn(content: QmsContent, { document, course, approvedOn }: RevisionInForce): CalendarDate | undefined {
  const { fields } = document
  const change = fields.revision === course.revision ? (fields.change as { readonly request?: string }) : undefined
  const named = content.ofType('change-request').find(({ id }) => id === change?.request)?.fields.requested
  const before = approvalBefore(content, document.id, approvedOn)
  const asked = (requestsByDocument(content).get(document.id) ?? []).map(({ on }) => on)
  return [...asked.filter((on) => on <= approvedOn && on > before), ...(named ? [named] : [])].sort()[0]
}

function approvalBefore(content: QmsContent, id: string, day: CalendarDate): CalendarDate {
  const days = approvalDays(content).get(id) ?? []
  return days.filter((one) => one < day).at(-1) ?? ''
}

const approvalDays = onceForAllDays((content) => {
  const all = revisionsInForceWithin(content)({ from: '', until: '9999-12-31' })
  const byDocument = groupBy(all, ({ id }) => id)
  return new Map([...byDocument].map(([id, revisions]) => [id, revisions.map(({ approvedOn }) => approvedOn).sort()]))
})
