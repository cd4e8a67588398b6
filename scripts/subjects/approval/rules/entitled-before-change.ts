import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { type ApprovalFault, whyNotCounted, whyNotEntitled } from '../approval-entry.js'
import { newApprovals, whyNewNotCounted } from '../verification/new-approvals.js'
import { EXAMPLE_APPROVERS, EXAMPLE_ROLES, exampleEntry, exampleRecord } from './example-record.js'
import { EXAMPLE_KEY, EXAMPLE_SIGNATURE } from './example-signature.js'

const AP = 'qms-docs/AP-QP-001-1.md'
const PEOPLE = 'qms-docs/people.yml'
const SETTINGS = 'qms-docs/qms.yml'
const text = exampleText()
const before = {
  ...EXAMPLE_ROLES,
  [PEOPLE]: EXAMPLE_APPROVERS,
  'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), [exampleEntry('ben')]),
}
const asManager = { role: 'quality-manager' }
const signed = `${exampleEntry('ada')}, evidence: { ssh_signature: ${JSON.stringify(EXAMPLE_SIGNATURE)} }`
const withKey = EXAMPLE_APPROVERS.replace('roles:', `keys: [{ key: ${EXAMPLE_KEY}, from: 2026-01-01 }], roles:`)
const added = (...entries: readonly string[]) => ({ ...before, [AP]: exampleRecord(text, entries) })

export const entitledBeforeChange: Rule = {
  id: 'entitled-before-change',
  description: 'Require new approvals by people who were entitled before the change, too',
  rationale:
    'A change that brings its own approver, role or key judges itself, and so does one with an earlier day written in its approvals. So people and settings as they were before it decide as well, and the day on which it is looked at.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  needs: 'base',
  asksAbout: 'people',
  examples: [
    {
      name: 'an approver, a role and a key that the change itself brings',
      base: before,
      files: {
        ...added(
          exampleEntry('dora'),
          exampleEntry('ben', { role: 'quality-manager', at: '2026-11-20T10:00:00Z' }),
          signed,
        ),
        [PEOPLE]: `${withKey.replace('to: 2025-12-31', 'to: 2026-12-31')}  - { id: dora, name: Dora Example, from: 2026-01-01 }\n`,
      },
      problems: [
        `${AP}:11:11 As people.yml was before this change, dora was not here on that day. Bring people.yml in by a change of its own, and approve again after it, or have another person approve.`,
        `${AP}:12:22 As people.yml was before this change, Ben Example did not hold the role quality-manager on that day. Bring people.yml in by a change of its own, and approve again after it, or have another person approve.`,
        `${AP}:13:84 As people.yml was before this change, the key was not one of Ada Example on that day. Bring people.yml in by a change of its own, and approve again after it, or have another person approve.`,
      ],
    },
    {
      name: 'an earlier day, on which the person still was here or held the role',
      base: before,
      files: added(
        exampleEntry('cleo', { role: 'store-lead', at: '2026-01-30T10:00:00Z' }),
        exampleEntry('ben', { ...asManager, at: '2025-12-30T10:00:00Z' }),
      ),
      problems: [
        `${AP}:11:11 It is of 2026-01-30, but only this change brings it, and Cleo Example was no longer here on 2026-10-22. Have a person approve it who may today.`,
        `${AP}:12:22 It is of 2025-12-30, but only this change brings it, and Ben Example no longer held the role quality-manager on 2026-10-22. Have a person approve it who may today.`,
      ],
    },
    {
      name: 'an earlier day, on which approvals were not signed yet, and a setting that the change takes back',
      base: { ...before, [SETTINGS]: 'approvals: { signed_from: 2026-03-01 }\n' },
      files: { ...added(exampleEntry('ada', asManager)), [SETTINGS]: '' },
      problems: [
        `${AP}:11:11 Approvals are signed since 2026-03-01, whatever day is written in a new one. Take the entry out and approve again: \`qms approve QP-001 --sign\`.`,
      ],
    },
    {
      name: 'people who were entitled before, and still are',
      base: { ...before, [PEOPLE]: withKey },
      files: { ...added(exampleEntry('ben', { role: 'store-lead' }), signed), [PEOPLE]: withKey },
      problems: [],
    },
    {
      name: 'an entry that was there before, and a role that ended this month',
      base: {
        ...before,
        [AP]: exampleRecord(text, [exampleEntry('cleo', { role: 'store-lead', at: '2026-01-30T10:00:00Z' })]),
      },
      files: {
        ...added(
          exampleEntry('cleo', { role: 'store-lead', at: '2026-01-30T10:00:00Z' }),
          exampleEntry('ada', { ...asManager, at: '2026-10-30T10:00:00Z' }),
        ),
        [PEOPLE]: EXAMPLE_APPROVERS.replace(
          'role: quality-manager, from: 2026-01-01',
          'role: quality-manager, from: 2026-01-01, to: 2026-10-31',
        ),
      },
      problems: [],
    },
    {
      name: 'the first approvals of a repository, which brings people and approvals along',
      base: {},
      files: added(exampleEntry('ben', { ...asManager, at: '2025-12-30T10:00:00Z' })),
      problems: [],
    },
  ],
  *check(qms) {
    for (const approval of newApprovals(qms)) {
      const { record, entry, index } = approval
      const known = entry.meaning === 'approved' ? whyNotCounted(qms, record.fields, entry) : whyNotEntitled(qms, entry)
      // What is wrong by the people of now is reported as that.
      const fault = known ? undefined : whyNewNotCounted(qms, approval)
      if (!fault) continue
      const at = `/approvals/${index}/${placeOf(fault, entry.evidence?.ssh_signature !== undefined)}`
      yield { file: record, at, message: `${fault.message} ${fault.remedy}` }
    }
  },
}

function placeOf({ about }: ApprovalFault, isSigned: boolean): string {
  if (about === 'role') return 'role'
  return about === 'signature' && isSigned ? 'evidence' : 'by'
}
