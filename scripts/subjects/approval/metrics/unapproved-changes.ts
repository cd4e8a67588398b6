import { defineMetric } from '../../../core/model/metric.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { approvalOfOtherText } from '../approved-text.js'
import { documentsInForce } from '../documents-in-force.js'
import { needsApproval, statusOf } from '../status.js'

const text = exampleText()
const changed = exampleText({}, 'Weigh every second lot.\n')

/** How many texts were changed without approval. */
export const unapprovedChanges = defineMetric({
  id: 'unapproved-changes',
  title: 'Changes without approval',
  question:
    'How many documents hold another text than was approved under their revision, or one without all its approvals?',
  formula: 'documents whose text differs from the approved text of the same revision; and texts that lack an approval',
  population: 'All documents in force for the first; drafts and texts in approval for the second.',
  clauses: ['iso-9001-2015/7.5.3'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  isOfFiles: true,
  parameters: [],
  measure: (qms) => {
    if (!needsApproval(qms)) return [noneRecorded('all', 'Other than approved', 'no text needs approval so far')]
    const inForce = documentsInForce(qms)
    const isOther = (document: (typeof inForce)[number]) => approvalOfOtherText(qms, document) !== undefined
    const waiting = qms.maintained.filter((document) => ['draft', 'in approval'].includes(statusOf(qms, document)))
    return [
      count('all', 'Other than approved', inForce.filter(isOther)),
      share('share', 'Of documents in force', inForce, isOther),
      count('waiting', 'Drafts and texts in approval', waiting),
    ]
  },
  examples: [
    {
      name: 'A text that was changed after its approval',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': changed.file,
        'qms-docs/AP-1.md': exampleApproval(text),
      },
      figures: ['Other than approved: 1', 'Of documents in force: 1 of 1', 'Drafts and texts in approval: 1'],
    },
    {
      name: 'Of an earlier month, only the files of that time could tell',
      given: { period: '2026-05' },
      files: { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/QP-001.md': text.file },
      figures: [],
    },
    {
      name: 'Without approvals there is nothing to compare',
      files: { 'qms-docs/QP-001.md': text.file },
      figures: ['Other than approved: n/a: no text needs approval so far'],
    },
  ],
})
