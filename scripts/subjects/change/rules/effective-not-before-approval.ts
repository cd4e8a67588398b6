import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { approvedOn, countedApprovals } from '../../approval/approval-entry.js'
import { assignApprovers } from '../../approval/assign-approvers.js'
import type { ApprovalEntry } from '../../approval/signature/statement.js'

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
      name: 'a day between the first approval and the last one is a note: the last one decides',
      files: {
        ...files,
        'qms-docs/people.yml': EXAMPLE_PEOPLE.replace(']', ', { id: ben, name: Ben Example, from: 2020-01-01 }]'),
        'qms-docs/AP-QP-001-1.md': exampleApproval(text, {
          effectiveFrom: '2026-02-20',
          more: '  - { by: ben, role: ben, meaning: approved, at: "2026-02-27T10:00:00Z" }\n',
        }).replace('approvals:', 'required: [ada, ben]\napprovals:'),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:7:17 Revision 1 of QP-001 applies from 2026-02-27, the day of its last approval, and not from 2026-02-20 on. The day was approved with it, so leave it as it is.',
      ],
    },
    {
      name: 'the day of the first approval, a later one, and a text that is not approved yet',
      files: {
        ...files,
        'qms-docs/people.yml': EXAMPLE_PEOPLE.replace(']', ', { id: ben, name: Ben Example, from: 2020-01-01 }]'),
        'qms-docs/AP-QP-001-1.md': exampleApproval(text, {
          effectiveFrom: '2026-02-20',
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
      const { document, revision, effective_from: from, required = [] } = record.fields
      const counted = countedApprovals(qms, record.fields)
      const [first] = counted.map((entry) => approvedOn(qms, entry) ?? qms.today)
      if (!document || !revision || from === undefined || first === undefined) continue
      const at = '/effective_from'
      if (from < first) {
        const message = `Revision ${revision} of ${document} was not approved before ${first}, so it cannot apply from ${from} on. Write that day or a later one.`
        yield { file: record, at, message }
        continue
      }
      // Who approves later cannot change the day that the first one approved.
      const last = lastNeeded(qms, required, counted)
      if (last === undefined || from >= last) continue
      const message = `Revision ${revision} of ${document} applies from ${last}, the day of its last approval, and not from ${from} on. The day was approved with it, so leave it as it is.`
      yield { file: record, at, message, severity: 'info' }
    }
  },
}

/** @returns the day on which everybody had approved who had to; undefined as long as some have not */
function lastNeeded(
  qms: Qms,
  required: readonly string[],
  counted: readonly ApprovalEntry[],
): CalendarDate | undefined {
  const index = counted.findIndex(
    (_, index) => assignApprovers(required, counted.slice(0, index + 1)).open.length === 0,
  )
  const last = counted[index]
  return last && approvedOn(qms, last)
}
