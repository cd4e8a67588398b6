import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { changedRecords } from '../verification/changed-records.js'
import { verifyEntitlement } from '../verification/verify-entitlement.js'
import { EXAMPLE_APPROVERS, exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const QP = 'qms-docs/QP-001.md'
const AP = 'qms-docs/AP-QP-001-1.md'
const PEOPLE = 'qms-docs/people.yml'
const SETTINGS = 'qms-docs/qms.yml'
const text = exampleText()
const record = exampleRecord(text, [exampleEntry('ada', { role: 'quality-manager' })])
const first = {
  by: 'Ben Example',
  at: '2026-02-18T09:00:00Z',
  files: {
    [QP]: text.file,
    [PEOPLE]: EXAMPLE_APPROVERS,
    [SETTINGS]: 'approvals: { signed_from: 2026-02-21 }\n',
    'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), [exampleEntry('ben')]),
  },
}
const without = EXAMPLE_APPROVERS.replace(', roles: [{ role: quality-manager, from: 2026-01-01 }]', '')
const recorded = (at: string, files: Readonly<Record<string, string>> = {}) => ({
  by: 'Ada Example',
  at,
  files: { [AP]: record, ...files },
})

export const entitledWhenRecorded: Rule = {
  id: 'entitled-when-recorded',
  description: 'Require approvals by people who were entitled before the commit that brought their approval',
  rationale:
    'People, roles and keys change, and an approval counts by those of its time. Git keeps what people.yml and qms.yml said before an approval came in, whatever they say by now.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  needs: 'history',
  asksAbout: 'people',
  examples: [
    {
      name: 'a role that came with the approval',
      history: [
        { ...first, files: { ...first.files, [PEOPLE]: without } },
        recorded('2026-02-20T10:05:00Z', { [PEOPLE]: EXAMPLE_APPROVERS }),
      ],
      files: { ...first.files, [AP]: record },
      problems: [
        `${AP}:11:11 As people.yml was before commit 0be083862a42, which brought this approval, Ada Example did not hold the role quality-manager on that day. Have the text approved again.`,
      ],
    },
    {
      name: 'an approval without a signature that names an earlier day',
      history: [first, recorded('2026-02-21T10:05:00Z')],
      files: { ...first.files, [AP]: record },
      problems: [
        `${AP}:11:5 Approvals were signed since 2026-02-21 when commit 727594843320 brought this one, which is not. Have the text approved again.`,
      ],
    },
    {
      name: 'a role that was there before, and is gone by now, as another rule tells',
      history: [first, recorded('2026-02-20T10:05:00Z')],
      files: { ...first.files, [AP]: record },
      problems: [],
    },
    {
      name: 'the first approvals of a repository, which came with its people',
      history: [{ ...recorded('2026-02-20T10:05:00Z'), files: { ...first.files, [AP]: record } }],
      files: { ...first.files, [AP]: record },
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, changedRecords(qms), verifyEntitlement)
  },
}
