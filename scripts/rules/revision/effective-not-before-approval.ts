import { revisionsOf } from '../../lifecycle/revisions.js'
import type { Rule } from '../../model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../example-text.js'

const text = exampleText()
const files = { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/QP-001.md': text.file }

export const effectiveNotBeforeApproval: Rule = {
  id: 'effective-not-before-approval',
  description: 'Disallow revisions that apply before they are approved',
  rationale:
    'Nobody can follow a text before it is approved. A day in the past makes it look as if work had been done by a text that was not there yet.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a day before the approval',
      files: { ...files, 'qms-docs/AP-QP-001-1.md': exampleApproval(text, { effectiveFrom: '2026-02-19' }) },
      problems: [
        'qms-docs/AP-QP-001-1.md:7:17 Revision 1 of QP-001 was approved on 2026-02-20 and cannot apply from 2026-02-19 on. Write the day of the last approval or a later one.',
      ],
    },
    {
      name: 'the day of the approval, a later one, and an approval that is not complete yet',
      files: {
        ...files,
        'qms-docs/AP-QP-001-1.md': exampleApproval(text, { effectiveFrom: '2026-02-20' }),
        'qms-docs/AP-QP-001-2.md': exampleApproval({ ...text, revision: '2' }),
        'qms-docs/AP-QP-001-3.md': exampleApproval(
          { ...text, revision: '3' },
          { meaning: 'reviewed', effectiveFrom: '2026-01-01' },
        ),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      for (const { revision, record, approvedOn } of revisionsOf(qms, document)) {
        const from = record.fields.effective_from
        if (from === undefined || approvedOn === undefined || from >= approvedOn) continue
        const message = `Revision ${revision} of ${document.id} was approved on ${approvedOn} and cannot apply from ${from} on. Write the day of the last approval or a later one.`
        yield { file: record, at: '/effective_from', message }
      }
    }
  },
}
