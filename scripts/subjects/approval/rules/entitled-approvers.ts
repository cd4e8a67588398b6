import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { mayBeRole } from '../../people/roles.js'
import { type ApprovalFault, whyNotCounted, whyNotEntitled } from '../approval-entry.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { EXAMPLE_APPROVERS, EXAMPLE_ROLES, exampleEntry, exampleRecord } from './example-record.js'

const text = exampleText()
const files = (...approvals: readonly string[]) => ({
  ...EXAMPLE_ROLES,
  'qms-docs/people.yml': EXAMPLE_APPROVERS,
  'qms-docs/AP-QP-001-1.md': exampleRecord(text, approvals),
})

export const entitledApprovers: Rule = {
  id: 'entitled-approvers',
  description: 'Require approvals by people who held the role on that day, and did not write the text',
  rationale:
    'An approval counts because it comes from a person who may approve, and who looked at the text with fresh eyes.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'an approval by a person who no longer held the role, and one by a person who had left',
      files: files(exampleEntry('ben', { role: 'quality-manager' }), exampleEntry('cleo', { role: 'store-lead' })),
      problems: [
        'qms-docs/AP-QP-001-1.md:11:22 Ben Example did not hold the role quality-manager on 2026-02-20. Name the role that they held, or correct the dates in people.yml; else this approval does not count, and another person must give it.',
        'qms-docs/AP-QP-001-1.md:12:11 Cleo Example was not here on 2026-02-20. Check the date and the person, here and in people.yml; else this approval does not count, and another person must give it.',
      ],
    },
    {
      name: 'a person who wrote the text approves it',
      files: files(exampleEntry('ada', { meaning: 'authored' }), exampleEntry('ada', { role: 'quality-manager' })),
      problems: [
        'qms-docs/AP-QP-001-1.md:12:11 Ada Example wrote this revision, and authors cannot approve their own text. Have another person approve it.',
      ],
    },
    {
      name: 'the day is that of the organization, in whatever zone the time is written',
      files: {
        ...files(exampleEntry('ada', { role: 'quality-manager', at: '2026-01-01T05:00:00+09:00' })),
        'qms-docs/qms.yml': 'organization: { name: Example, time_zone: America/New_York }\n',
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:11:22 Ada Example did not hold the role quality-manager on 2025-12-31. Name the role that they held, or correct the dates in people.yml; else this approval does not count, and another person must give it.',
      ],
    },
    {
      name: 'holders of the role, an author who did not approve, and names that other rules report',
      files: files(
        exampleEntry('ben', { meaning: 'authored' }),
        exampleEntry('ada', { role: 'quality-manager', at: '2026-01-01T00:00:00Z' }),
        exampleEntry('cleo', { role: 'store-lead', at: '2026-01-31T23:00:00Z' }),
        exampleEntry('bob'),
        exampleEntry('ada', { role: 'quality-manger' }),
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const record of qms.ofType('approval')) {
      for (const [index, entry] of (record.fields.approvals ?? []).entries()) {
        if (!isKnown(qms, entry)) continue
        const fault =
          entry.meaning === 'approved' ? whyNotCounted(qms, record.fields, entry) : whyNotEntitled(qms, entry)
        if (!fault || fault.about === 'signature') continue
        const at = `/approvals/${index}/${fault.about === 'role' ? 'role' : 'by'}`
        yield { file: record, at, message: `${fault.message} ${REMEDIES[fault.about]}` }
      }
    }
  },
}

const OR_ELSE = 'else this approval does not count, and another person must give it.'

const REMEDIES: Readonly<Record<Exclude<ApprovalFault['about'], 'signature'>, string>> = {
  person: `Check the date and the person, here and in people.yml; ${OR_ELSE}`,
  role: `Name the role that they held, or correct the dates in people.yml; ${OR_ELSE}`,
  author: 'Have another person approve it.',
}

/** Unknown names, and what is missing, are reported as that. */
function isKnown(qms: Qms, { by = '', role = '', at }: ApprovalEntry): boolean {
  return at !== undefined && qms.person(by) !== undefined && (role === by || mayBeRole(qms, role))
}
