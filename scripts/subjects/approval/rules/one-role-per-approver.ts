import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { exampleEntry, exampleRecord } from './example-record.js'

const asManager = exampleEntry('ada', { role: 'quality-manager' })
const record = (...approvals: readonly string[]) => ({
  'qms-docs/AP-QP-001-1.md': exampleRecord(exampleText(), approvals),
})

export const oneRolePerApprover: Rule = {
  id: 'one-role-per-approver',
  description: 'Disallow two approvals of one text by the same person',
  rationale:
    'If two roles must approve, two people look at the text. One person who approves in both roles is still one pair of eyes.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'one person in two roles',
      files: record(asManager, exampleEntry('ada', { role: 'store-lead' })),
      problems: [
        'qms-docs/AP-QP-001-1.md:12:11 ada approved this text already, as quality-manager, and one person fills one role. Have another person approve as store-lead, or take this entry out.',
      ],
    },
    {
      name: 'two people, and one who checked the text before approving it',
      files: record(exampleEntry('ada', { meaning: 'reviewed' }), asManager, exampleEntry('ben')),
      problems: [],
    },
  ],
  *check(qms) {
    for (const record of qms.ofType('approval')) {
      const roles = new Map<string, string>()
      for (const [index, { by, role = '', meaning }] of (record.fields.approvals ?? []).entries()) {
        if (by === undefined || meaning !== 'approved') continue
        const earlier = roles.get(by)
        if (earlier === undefined) {
          roles.set(by, role)
          continue
        }
        const message = `${by} approved this text already, as ${earlier}, and one person fills one role. Have another person approve as ${role}, or take this entry out.`
        yield { file: record, at: `/approvals/${index}/by`, message }
      }
    }
  },
}
