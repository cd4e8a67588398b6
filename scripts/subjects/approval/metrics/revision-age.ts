import { defineMetric } from '../../../core/model/metric.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import { documentsInForce } from '../documents-in-force.js'
import { effectiveRevision } from '../revisions.js'

const first = exampleText({ id: 'QP-001' })
const second = exampleText({ id: 'QP-002' })

/** How long the texts in force have been in force. */
export const revisionAge = defineMetric({
  id: 'revision-age',
  title: 'Age of revisions',
  question: 'How long have the revisions in force been in force?',
  formula: 'calendar days from the day on which the revision came into force; median, mean and 90th percentile',
  population: 'Documents in force on the day, if an approval record tells since when.',
  clauses: ['iso-9001-2015/7.5.3'],
  unit: 'days',
  direction: 'target',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const aged = documentsInForce(qms).flatMap((document) => {
      const on = effectiveRevision(qms, document)?.effectiveOn
      return on === undefined ? [] : [{ id: document.id, type: document.type, days: daysBetween(on, qms.today) }]
    })
    const daysOf = ({ days }: (typeof aged)[number]) => days
    return [
      ...spread(aged, daysOf),
      ...brokenDown(
        'type',
        aged,
        ({ type }) => type,
        (id, label, part) => medianOf(id, label, part, daysOf),
      ),
    ]
  },
  examples: [
    {
      name: 'Two procedures, ten and forty days after they came into force',
      today: '2026-04-10',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': first.file,
        'qms-docs/AP-1.md': exampleApproval(first, { effectiveFrom: '2026-03-31' }),
        'qms-docs/QP-002.md': second.file,
        'qms-docs/AP-2.md': exampleApproval(second, { effectiveFrom: '2026-03-01' }),
      },
      figures: [
        'Median: 25 days (n = 2)',
        'Mean: 25 days (n = 2)',
        '90 % take at most: 37 days (n = 2)',
        'procedure: 25 days (n = 2)',
      ],
    },
    {
      name: 'Without approvals nothing tells since when',
      files: { 'qms-docs/QP-001.md': first.file },
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})
