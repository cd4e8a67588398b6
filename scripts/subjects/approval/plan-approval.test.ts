import { describe, expect, it } from 'vitest'
import { buildHistory } from '../../core/model/history.js'
import type { Problem } from '../../core/model/problem.js'
import type { Qms } from '../../core/model/qms.js'
import { readSmall } from '../../testing/read-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { generateSshKey, keyFolder, sshSign } from '../../testing/ssh-keys.js'
import type { CommittedText } from './committed-file.js'
import { type GivenApproval, planApproval } from './plan-approval.js'
import { SIGNATURE_NAMESPACE } from './signature/statement.js'

const QP = 'qms-docs/procedures/QP-001.md'
const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'
const SETTINGS = `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix:\n  default:\n    major: [quality-manager, production-lead]\n`
const PEOPLE = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, emails: [ada@example.org], roles: [{ role: quality-manager }] }
  - { id: ben, name: Ben Example, from: 2020-01-01, roles: [{ role: quality-manager }, { role: production-lead }] }
  - { id: cem, name: Cem Example, from: 2020-01-01 }
`
const SYSTEM = { 'qms-docs/qms.yml': SETTINGS, 'qms-docs/people.yml': PEOPLE }
const COMMITTED: CommittedText = {
  text: { path: QP, blob: 'b'.repeat(40), sha256: 'c'.repeat(64) },
  files: [],
}
const qms = await readSmall(SYSTEM)
const keys = keyFolder()

function plan(of: Qms, by: string, given: Partial<GivenApproval> = {}) {
  const [document, person] = [of.find('QP-001'), of.person(by)]
  if (!document || !person) throw new Error('The document or the person is missing.')
  return planApproval(of, document, {
    person,
    meaning: 'approved',
    at: '2026-11-22T10:00:00+01:00',
    head: 'f'.repeat(40),
    committed: COMMITTED,
    errors: [],
    isSigned: false,
    ...given,
  })
}

const record = (approvals: string) => `---
id: AP-QP-001-1
type: approval
document: QP-001
revision: 1
blob: ${qms.find('QP-001')?.blob}
sha256: ${'c'.repeat(64)}
digest: ${qms.find('QP-001')?.digest}
effective_from: 2026-11-20
class: major
change: First issue of this procedure.
required: [quality-manager, production-lead]
approvals:
${approvals}---
`
const BY_BEN =
  '  - { by: ben, role: production-lead, meaning: approved, at: 2026-11-20T10:00:00+01:00, evidence: { head: 5f1e } }\n'

describe('a first approval', () => {
  it('writes a record of the exact text, and says who is missing', () => {
    expect(plan(qms, 'ben', { as: 'production-lead', effectiveFrom: '2026-12-01' })).toEqual({
      changes: [
        {
          kind: 'create',
          path: AP,
          content: `---
id: AP-QP-001-1
type: approval
document: QP-001
revision: 1
blob: ${'b'.repeat(40)}
sha256: ${'c'.repeat(64)}
digest: ${qms.find('QP-001')?.digest}
effective_from: 2026-12-01
class: major
change: First issue of this procedure.
required:
  - quality-manager
  - production-lead
approvals:
  - by: ben
    role: production-lead
    meaning: approved
    at: 2026-11-22T10:00:00+01:00
    evidence:
      head: ${'f'.repeat(40)}
---
`,
        },
      ],
      sentences: [
        `QP-001 revision 1 (major): First issue of this procedure.
Ben Example approved it as production-lead. Still to approve: quality-manager (Ada Example, Ben Example).
Commit what was written: ${AP}`,
      ],
      statement: statementOf('2026-12-01'),
    })
  })

  it.each([
    ['of everybody, where the text names roles and no share', 'major', '{ roles: [production-lead] }', '100'],
    ['of the share that it names', 'major', '{ roles: [production-lead], threshold: 60 }', '60'],
    [
      'of no one, where training is not to hold it back',
      'major',
      '{ roles: [production-lead], threshold: 0 }',
      undefined,
    ],
    ['of no one, where it is editorial', 'editorial', '{ roles: [production-lead] }', undefined],
  ])('keeps the training that holds it back: %s', async (_whom, changeClass, training, threshold) => {
    const text = String(SMALL_QMS[QP])
      .replace('class: major', `class: ${changeClass}`)
      .replace('change:', `training: ${training}\nchange:`)
    const planned = plan(await readSmall({ ...SYSTEM, [QP]: text }), 'ben', { as: 'production-lead' })
    expect(planned).toHaveProperty('changes')
    expect(/threshold: (\d+)/.exec(JSON.stringify(planned))?.[1]).toBe(threshold)
  })

  it('takes the signature that is made over its statement, and no other', async () => {
    const key = generateSshKey(keys, 'ben')
    const people = PEOPLE.replace('id: ben,', `id: ben, keys: [{ key: ${key.publicKey} }],`)
    const keyed = await readSmall({ ...SYSTEM, 'qms-docs/people.yml': people })
    const given = { as: 'production-lead', isSigned: true }
    const planned = plan(keyed, 'ben', given)
    const statement = 'statement' in planned ? planned.statement : ''
    const second = { head: 'f'.repeat(40), required: ['quality-manager', 'production-lead'], statement: 2 }
    expect(JSON.parse(statement)).toEqual({ ...JSON.parse(statementOf('2026-11-22')), ...second })
    const signed = plan(keyed, 'ben', { ...given, signature: sshSign(key, statement, SIGNATURE_NAMESPACE) })
    expect(signed).toMatchObject({
      changes: [{ content: expect.stringMatching(/^ {6}statement: 2\n {6}ssh_signature: \|\n {8}-----BEGIN SSH/m) }],
    })
    const other = sshSign(key, `${statement} `, SIGNATURE_NAMESPACE)
    expect(plan(keyed, 'ben', { ...given, signature: other })).toEqual({
      reason: expect.stringContaining('The signature of Ben Example is over another text'),
    })
  })
})

/** What Ben signs. */
function statementOf(effectiveFrom: string): string {
  const parts = {
    at: '2026-11-22T10:00:00+01:00',
    blob: 'b'.repeat(40),
    digest: qms.find('QP-001')?.digest,
    document: 'QP-001',
    effective_from: effectiveFrom,
    meaning: 'approved',
    person: 'ben',
    revision: '1',
    role: 'production-lead',
    sha256: 'c'.repeat(64),
  }
  return `${JSON.stringify(parts)}\n`
}

describe('a second approval', () => {
  it('adds an entry to the record, and completes it', async () => {
    const begun = await readSmall({ ...SYSTEM, [AP]: record(BY_BEN) })
    expect(plan(begun, 'ada')).toMatchObject({
      changes: [
        {
          kind: 'edit',
          path: AP,
          blob: begun.find('AP-QP-001-1')?.blob,
          edits: [{ path: 'approvals', entry: { by: 'ada', role: 'quality-manager', meaning: 'approved' } }],
        },
      ],
      sentences: [expect.stringContaining('All approvals are there: it applies from 2026-11-22.')],
    })
  })

  it('of a record that does not say who had to approve is signed as the record is', async () => {
    const begun = await readSmall({ ...SYSTEM, [AP]: record(BY_BEN).replace(/^required: .*\n/m, '') })
    const signed = plan(begun, 'ada', { isSigned: true })
    expect('statement' in signed && JSON.parse(signed.statement)).toMatchObject({ statement: 2, person: 'ada' })
    expect('statement' in signed && signed.statement).not.toContain('required')
  })

  it('is refused by the same person, for another first day, and of another text', async () => {
    const begun = await readSmall({ ...SYSTEM, [AP]: record(BY_BEN) })
    expect(plan(begun, 'ben')).toEqual({
      reason: 'Ben Example already approved revision 1 of QP-001, as production-lead. One person fills one role.',
      place: { file: begun.find('AP-QP-001-1'), at: '/approvals/0' },
    })
    expect(plan(begun, 'ada', { effectiveFrom: '2027-01-01' })).toEqual({
      reason: 'AP-QP-001-1 already says that the revision applies from 2026-11-20, and that is approved.',
      remedy: 'Leave out --effective-from.',
      place: { file: begun.find('AP-QP-001-1'), at: '/effective_from' },
    })
    const text = (SMALL_QMS[QP] ?? '').replace('Everybody', 'Everyone')
    const other = await readSmall({ ...SYSTEM, [AP]: record(BY_BEN), [QP]: text })
    expect(plan(other, 'ada')).toEqual({
      reason: 'Revision 1 of QP-001 was approved with another text (AP-QP-001-1).',
      remedy: 'Begin the next one: qms revise QP-001 --class minor --summary "…"',
      place: { file: other.find('QP-001'), at: '/revision' },
    })
  })
})

describe('an approval is refused', () => {
  it.each([
    ['link', 'is a symbolic link, and links are never followed.', 'Put the file itself in its place.'],
    ['missing', 'is not in git yet.', 'Commit it first: an approval names the exact text, which git must keep.'],
    [
      'changed',
      'has changes that are not committed.',
      'Commit them first: an approval is about the text that git keeps.',
    ],
  ] as const)('of a picture that is not as git has it: %s', (fault, reason, remedy) => {
    const path = 'qms-docs/procedures/flow.png'
    expect(plan(qms, 'ben', { committed: { ...COMMITTED, files: [{ path, fault }] } })).toEqual({
      reason: `${path} ${reason}`,
      remedy,
    })
  })

  it('before anything is committed', () => {
    expect(plan(qms, 'ben', { head: undefined })).toEqual({
      reason: 'An approval names a text that git keeps, and there is no commit here yet.',
      remedy: 'Commit the document first.',
    })
  })

  it('of the author', () => {
    const document = qms.find('QP-001')
    const commit = {
      id: '5'.repeat(40),
      parents: [],
      author: { name: 'Ada', email: 'ada@example.org' },
      coAuthors: [],
      committer: { name: 'Ada', email: 'ada@example.org' },
      authored: '2026-11-20T10:00:00Z',
      committed: '2026-11-20T10:00:00Z',
      subject: 'Writes it',
    }
    const version = { commit, path: QP, change: 'added', blob: document?.blob ?? '' } as const
    const known = qms.with({ history: buildHistory({ commits: [commit] }, [version]) })
    const committed = { ...COMMITTED, text: { path: QP, blob: document?.blob ?? '', sha256: 'c'.repeat(64) } }
    expect(plan(known, 'ada', { committed })).toEqual({
      reason:
        'Ada Example wrote part of revision 1 of QP-001 (commit 555555555555, Writes it). Authors cannot approve their own text: another person has to.',
      remedy: 'Ask Ben Example.',
    })
    const alone = known.with({ today: '2019-12-31' })
    expect(plan(alone, 'ada', { committed })).toMatchObject({
      remedy:
        'There is no other person who may. Give the role quality-manager or production-lead from today on, in people.yml, to a deputy, to a person of top management, or to a person from outside (external: true), who then approves it.',
    })
    expect(plan(known, 'ada', { committed, meaning: 'authored' })).toMatchObject({ changes: [{ kind: 'create' }] })
  })

  it('of a text with errors, unless the person says that it is approved with them', () => {
    const error: Problem = {
      rule: 'no-placeholders',
      severity: 'error',
      message: '“TBD” was never filled in.',
      file: QP,
      place: [12, 1, 12, 4],
      document: 'QP-001',
      clauses: [],
    }
    expect(plan(qms, 'cem', { errors: [error] })).toEqual({
      reason: `1 error in QP-001:\n  ${QP}:12:1 “TBD” was never filled in.\n`,
      remedy: 'Correct the text, or approve it as it is: --despite-errors',
    })
    expect(plan(qms, 'ben', { as: 'production-lead', errors: [error], despiteErrors: true })).toHaveProperty('changes')
    expect(plan(qms, 'ben', { meaning: 'reviewed', errors: [error] })).toHaveProperty('changes')
  })

  it('of a text that says nothing yet, whatever the person says', async () => {
    const text = SMALL_QMS[QP] ?? ''
    const empty = await readSmall({ ...SYSTEM, [QP]: text.slice(0, text.indexOf('\n---\n') + 5) })
    expect(plan(empty, 'ben', { despiteErrors: true })).toMatchObject({
      reason: 'QP-001 says nothing yet: there is no text under its fields.',
      remedy: expect.stringMatching(/^Write it first: “Purpose”/),
    })
  })

  it('without a role that is asked for, and with two of them', () => {
    expect(plan(qms, 'cem')).toEqual({
      reason:
        'QP-001 needs approval by quality-manager (Ada Example, Ben Example) and production-lead (Ben Example). Cem Example holds no role, so this approval would not count.',
      place: { file: qms.peopleFile, at: qms.listedPeople.find(({ person }) => person.id === 'cem')?.at },
    })
    expect(plan(qms, 'ben')).toEqual({
      reason: 'Ben Example can approve QP-001 as quality-manager or as production-lead, and one person fills one role.',
      remedy: 'Say which with --as.',
    })
    expect(plan(qms, 'ada', { as: 'production-lead' })).toEqual({
      reason: 'Ada Example does not hold the role “production-lead” on 2026-11-22, but quality-manager.',
      place: { file: qms.peopleFile, at: qms.listedPeople.find(({ person }) => person.id === 'ada')?.at },
    })
  })

  it('without a signature where that is a must', async () => {
    const settings = `${SETTINGS}approvals:\n  signed_from: 2026-01-01\n`
    expect(plan(await readSmall({ ...SYSTEM, 'qms-docs/qms.yml': settings }), 'ada')).toEqual({
      reason: 'Approvals are signed since 2026-01-01, and one without a signature would not count.',
      remedy: 'Sign it: --sign',
    })
  })
})
