import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { isTopManagement } from '../../people/top-management.js'
import { approvedOn, countedApprovals } from '../approval-entry.js'
import { revisionsOf } from '../revisions.js'
import { exampleEntry, exampleRecord } from './example-record.js'

const policy = exampleText({ id: 'QPO-001', type: 'quality-policy' })
const files = (...approvals: readonly string[]) => ({
  'qms-docs/people.yml': `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, roles: [{ role: quality-manager }] }
  - { id: eva, name: Eva Example, from: 2020-01-01, roles: [{ role: managing-director, to: 2026-02-28 }] }
`,
  'qms-docs/managing-director.md': '---\nid: managing-director\ntype: role\ntop_management: true\n---\n',
  'qms-docs/QPO-001.md': policy.file,
  'qms-docs/AP-QPO-001-1.md': exampleRecord(policy, approvals),
})
const byManager = exampleEntry('ada', { role: 'quality-manager' })

export const topManagementApproves: Rule = {
  id: 'top-management-approves',
  description: 'Require the quality policy and management reviews to be approved by top management',
  rationale:
    'The quality policy is what those who lead the organization commit it to, and a management review is what they conclude and decide. No other person can do that for them.',
  clauses: ['iso-9001-2015/5.1.1', 'iso-9001-2015/5.2.1', 'iso-9001-2015/9.3.1'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a quality policy that the quality manager approved alone',
      files: files(byManager),
      problems: [
        'qms-docs/AP-QPO-001-1.md:11:3 No approver of revision 1 of QPO-001 held a role of top management on that day. Have it approved by top management, too; the document of such a role says “top_management: true”.',
      ],
    },
    {
      name: 'a quality policy that top management approved, and a procedure that it did not',
      files: {
        ...files(byManager, exampleEntry('eva', { role: 'managing-director' })),
        'qms-docs/QP-001.md': exampleText().file,
        'qms-docs/AP-QP-001-1.md': exampleRecord(exampleText(), [byManager]),
      },
      problems: [],
    },
    {
      name: 'approvals that are not complete yet',
      files: files(exampleEntry('ada', { role: 'quality-manager', meaning: 'reviewed' })),
      problems: [],
    },
  ],
  *check(qms) {
    for (const { id } of [...qms.ofType('quality-policy'), ...qms.ofType('management-review')]) {
      const document = qms.find(id)
      for (const { record, revision, isApproved } of document ? revisionsOf(qms, document) : []) {
        const approvals = countedApprovals(qms, record.fields)
        if (!isApproved || approvals.some((entry) => isTopManagement(qms, entry.by ?? '', approvedOn(qms, entry))))
          continue
        const message = `No approver of revision ${revision} of ${id} held a role of top management on that day. Have it approved by top management, too; the document of such a role says “top_management: true”.`
        yield { file: record, at: '/approvals', message }
      }
    }
  },
}
