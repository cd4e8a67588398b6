import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { documentsInForce } from '../documents-in-force.js'

const first = exampleText({ id: 'QP-001' })
const second = exampleText({ id: 'QP-002' })

/** How large the documented system is. */
export const documentsInForceCount = defineMetric({
  id: 'documents-in-force',
  title: 'Documents in force',
  question: 'How many documents are in force?',
  formula: 'documents with a revision in force on the day',
  population:
    'Maintained documents from their first effective revision until they are retired. As long as nothing needs approval, all that are not retired.',
  clauses: ['iso-9001-2015/7.5.3'],
  unit: 'count',
  direction: 'target',
  isState: true,
  parameters: [],
  measure: (qms) => {
    if (qms.maintained.length === 0) return [noneRecorded('all', 'In force', 'there is no document')]
    const inForce = documentsInForce(qms)
    return [count('all', 'In force', inForce), ...brokenDown('type', inForce, ({ type }) => type, count)]
  },
  examples: [
    {
      name: 'At the end of May, one has come into force, and one is only approved',
      given: { period: '2026-05' },
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': first.file,
        'qms-docs/AP-1.md': exampleApproval(first, { effectiveFrom: '2026-05-31' }),
        'qms-docs/QP-002.md': second.file,
        'qms-docs/AP-2.md': exampleApproval(second, { effectiveFrom: '2026-06-01' }),
      },
      figures: ['In force: 1', 'procedure: 1'],
    },
    {
      name: 'Without approvals all count that are not retired',
      files: exampleFiles('procedure', { 'QP-001': 'title: A', 'QP-002': 'retired: { on: 2026-01-01 }' }),
      figures: ['In force: 1', 'procedure: 1'],
    },
    {
      name: 'Without documents there is nothing to count',
      files: {},
      figures: ['In force: n/a: there is no document'],
    },
  ],
})
