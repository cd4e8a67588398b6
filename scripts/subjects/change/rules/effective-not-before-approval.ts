import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { approvedOn, countedApprovals } from '../../approval/approval-entry.js'

const text = exampleText()
const files = { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/QP-001.md': text.file }

export const effectiveNotBeforeApproval: Rule = {
  id: 'effective-not-before-approval',
  description: 'Disallow revisions that apply before they are approved',
  rationale:
    'A text cannot be followed before it is approved. A date in the past makes it look as if people had worked by a text that did not exist yet.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a day before the approval',
      files: { ...files, 'qms-docs/AP-QP-001-1.md': exampleApproval(text, { effectiveFrom: '2026-02-19' }) },
      problems: [
        'qms-docs/AP-QP-001-1.md:7:17 Revision 1 of QP-001 was not approved before 2026-02-20, so it cannot apply from 2026-02-19 on. Write that day or a later one.',
      ],
    },
    {
      name: 'the day of the first approval, a later one, and a text that is not approved yet',
      files: {
        ...files,
        'qms-docs/people.yml': EXAMPLE_PEOPLE.replace(']', ', { id: ben, name: Ben Example, from: 2020-01-01 }]'),
        'qms-docs/AP-QP-001-1.md': exampleApproval(text, {
          effectiveFrom: '2026-02-20',
          more: '  - { by: ben, role: ben, meaning: approved, at: "2026-02-27T10:00:00Z" }\n',
        }),
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
    for (const record of qms.ofType('approval')) {
      const { document, revision, effective_from: from } = record.fields
      // Who approves later cannot change the day that the first one approved.
      const first = countedApprovals(qms, record.fields)
        .map((entry) => approvedOn(qms, entry) ?? qms.today)
        .sort()[0]
      if (!document || !revision || from === undefined || first === undefined || from >= first) continue
      const message = `Revision ${revision} of ${document} was not approved before ${first}, so it cannot apply from ${from} on. Write that day or a later one.`
      yield { file: record, at: '/effective_from', message }
    }
  },
}
