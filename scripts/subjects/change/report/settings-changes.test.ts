import { describe, expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { nextStep } from './next-step.js'
import { settingsApprovers } from './settings-approvers.js'
import { settingsChanges } from './settings-changes.js'

const SETTINGS = 'qms-docs/qms.yml'
const PEOPLE = 'qms-docs/people.yml'
const BASELINE = 'qms-docs/baseline.yml'
const TYPE = 'schemas/document-types/recipe.schema.json'
const QP = 'qms-docs/procedures/QP-001.md'

const ADA = 'id: ada, name: Ada Example, from: 2020-01-01'
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJkk'
const PRINT = 'SHA256:OViVOEGpRo0dvaF0MJVHYj55XhDvq+GHJgXIiCIj0W4'
const matrix = (major: string, minor = 'owner') =>
  `approval_matrix: { default: { major: [${major}], minor: [${minor}], editorial: [owner] } }\n`
const people = (...entries: readonly string[]) => `people:\n${entries.map((one) => `  - { ${one} }\n`).join('')}`

async function changed(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const today = '2026-11-22'
  const base = await readQms(memoryTree({ ...SMALL_QMS, ...before }), { today })
  return readQms(memoryTree({ ...SMALL_QMS, ...before, ...after }), { today, base })
}

/** @returns what is said of a file that says something else */
async function said(path: string, before: string, after: string): Promise<readonly string[]> {
  const qms = await changed({ [path]: before }, { [path]: after })
  const usual = new Map([['body-length', 'warning'] as const, ['no-orphans', 'error'] as const])
  const found = settingsChanges(qms, usual)
  expect(found).toHaveLength(1)
  return found[0]?.effects ?? []
}

describe('a change of settings is told in words', () => {
  it('whose approval is needed no longer, and whose is from now on', async () => {
    const both = 'quality-manager, owner'
    expect(await said(SETTINGS, matrix(both), matrix('quality-manager'))).toEqual([
      'QP-001 and quality-manager: for major changes, the approval of the owner is no longer needed (before: quality-manager and owner; now: quality-manager).',
    ])
    expect(await said(SETTINGS, matrix('owner'), matrix('store-lead', 'store-lead'))).toEqual([
      'QP-001 and quality-manager: for major and minor changes, the approval of the owner is no longer needed, and the approval of store-lead is needed from now on (before: owner; now: store-lead).',
    ])
  })

  it('of which documents, where the matrix has a row for their type', async () => {
    const row = 'approval_matrix: { default: { major: [owner] }, procedure: { major: [quality-manager, owner] } }\n'
    expect(await said(SETTINGS, row, 'approval_matrix: { default: { major: [owner] } }\n')).toEqual([
      'QP-001: for major changes, the approval of quality-manager is no longer needed (before: quality-manager and owner; now: owner).',
    ])
    expect(await said(SETTINGS, matrix('owner'), 'standards: [iso-9001-2015]\n')).toEqual([
      'QP-001 and quality-manager: for major, minor and editorial changes, the approval of the owner is no longer needed (before: owner; now: a person other than the author).',
    ])
  })

  it('who comes, who goes, and who may approve', async () => {
    const ben = 'id: ben, name: Ben Example, from: 2026-01-01, roles: [{ role: quality-manager, from: 2026-12-01 }]'
    expect(await said(PEOPLE, people(ADA), people(ADA, ben))).toEqual([
      'Ben Example is new in the list from 2026-01-01.',
      'Ben Example may now approve as quality-manager, from 2026-12-01.',
    ])
    expect(await said(PEOPLE, people(ADA, ben), people(ADA))).toEqual([
      'Ben Example is no longer listed, and none of their approvals as quality-manager counts any more.',
    ])
    expect(await said(PEOPLE, people(ben), people(ben.replace('from: 2026-12-01', 'from: 2025-12-01')))).toEqual([
      'Ben Example may approve as quality-manager from 2025-12-01 (before: from 2026-12-01).',
    ])
    expect(await said(PEOPLE, people(ben), people(ben.replace(/, roles.*/, ', to: 2026-11-30')))).toEqual([
      'Ben Example is here from 2026-01-01 until 2026-11-30 (before: from 2026-01-01).',
      'Ben Example may no longer approve as quality-manager (before: from 2026-12-01).',
    ])
  })

  it('what a person may do in a role of which no approval is asked', async () => {
    expect(await said(PEOPLE, people(ADA), people(`${ADA}, roles: [{ role: welder }]`))).toEqual([
      'Ada Example may now act as welder, without dates.',
    ])
  })

  it('whose keys, commits and reviews count', async () => {
    const withKey = `${ADA}, keys: [{ key: ${KEY}, from: 2026-01-01 }]`
    expect(await said(PEOPLE, people(withKey), people(ADA))).toEqual([
      `The key ${PRINT} of Ada Example is removed (before: valid from 2026-01-01).`,
    ])
    expect(await said(PEOPLE, people(ADA), people(withKey))).toEqual([
      `The key ${PRINT} of Ada Example is added, valid from 2026-01-01.`,
    ])
    expect(
      await said(PEOPLE, people(withKey), people(withKey.replace('from: 2026-01-01 }', 'from: 2025-01-01 }'))),
    ).toEqual([`The key ${PRINT} of Ada Example is valid from 2025-01-01 (before: from 2026-01-01).`])
    expect(
      await said(PEOPLE, people(`${ADA}, github: ada-old`), people(`${ADA}, github: ada, emails: [ada@example.org]`)),
    ).toEqual([
      'Commits by ada@example.org now count as those of Ada Example.',
      'Reviews by ada on GitHub count as those of Ada Example (before: ada-old).',
    ])
  })

  it('whatever else is said of a person', async () => {
    expect(
      await said(PEOPLE, people(ADA), people(`${ADA.replace('Ada Example', 'Ada Miller')}, reports_to: ben`)),
    ).toEqual(['Ada Example is now called Ada Miller.', '“reports_to” of Ada Miller is ben (before: not set).'])
  })

  it('from when on signatures are required', async () => {
    const signed = 'approvals: { signed_from: 2026-12-01 }\n'
    expect(await said(SETTINGS, 'ignore: []\n', signed)).toEqual([
      'Signatures are required from 2026-12-01 on (before: never).',
    ])
    expect(await said(SETTINGS, signed, signed.replace('2026', '2027'))).toEqual([
      'Signatures are required from 2027-12-01 on (before: from 2026-12-01 on).',
    ])
    expect(await said(SETTINGS, signed, 'ignore: []\n')).toEqual([
      'Signatures are no longer required (before: from 2026-12-01 on).',
    ])
  })

  it('what is checked less or more strictly, and what is waived until when', async () => {
    expect(await said(SETTINGS, 'ignore: []\n', 'severities: { no-orphans: warning, body-length: error }\n')).toEqual([
      'The rule body-length is an error now (before: a warning).',
      'The rule no-orphans is only a warning now (before: an error).',
    ])
    expect(await said(SETTINGS, "severities: { no-orphans: 'off' }\n", 'ignore: []\n')).toEqual([
      'The rule no-orphans is an error now (before: switched off).',
    ])
    const waiver = (expires: string) =>
      `waivers: [{ rule: no-orphans, document: QP-001, reason: It is new., approver: ada, expires: ${expires} }]\n`
    expect(await said(SETTINGS, 'ignore: []\n', waiver('2027-01-31'))).toEqual([
      'The waiver of no-orphans for QP-001 is new, until 2027-01-31, by Ada Example, because “It is new.”.',
    ])
    expect(await said(SETTINGS, waiver('2027-01-31'), 'ignore: []\n')).toEqual([
      'The waiver of no-orphans for QP-001 ends (before: until 2027-01-31, by Ada Example, because “It is new.”).',
    ])
  })

  it('how many problems are accepted as known', async () => {
    const known = (count: number) =>
      `approver: ada\nreason: They were there before.\nexpires: 2027-01-31\nproblems: [{ rule: no-orphans, file: qms-docs/a.md, count: ${count} }]\n`
    expect(await said(BASELINE, known(2), known(5))).toEqual([
      'Of the rule no-orphans, 5 problems are accepted as known (before: 2).',
    ])
  })

  it('which documents need no approval any more, because their type says so', async () => {
    const type = (control: string) =>
      JSON.stringify({ title: 'Recipe', documentType: { control, folder: 'recipes', idFormat: 'RC-NNN' } })
    expect(await said(TYPE, type('maintained'), type('retained'))).toEqual([
      'The document type recipe is now retained (before: maintained): its documents need no approval any more.',
    ])
  })

  it('and each other value with the one before', async () => {
    expect(await said(SETTINGS, 'due: { soon_days: 30 }\n', 'due: { soon_days: 14 }\n')).toEqual([
      '“due.soon_days” is 14 (before: 30).',
    ])
  })
})

describe('what to do next with a change of settings', () => {
  const nothing = { today: '2026-11-22', base: 'main', inForce: [], documents: [], records: [] }
  const problems = { new: [], old: [], fixed: [] }
  const settings = [{ path: SETTINGS, what: ['approval_matrix'] }]

  it('is never that nothing needs an approval', async () => {
    const qms = await changed({ [SETTINGS]: matrix('quality-manager') }, { [SETTINGS]: matrix('owner') })
    const uncovered = { files: settings, approvers: settingsApprovers(qms) }
    expect(nextStep({ ...nothing, problems, settings, uncovered })).toBe(
      'Ada Example (quality-manager) has to agree to what changes in qms-docs/qms.yml, which no approval covers.',
    )
  })

  it('is asked of another person where there is no matrix', async () => {
    const qms = await changed({}, { [QP]: SMALL_QMS[QP] ?? '' })
    const uncovered = { files: settings, approvers: settingsApprovers(qms) }
    expect(nextStep({ ...nothing, problems, settings, uncovered })).toBe(
      'A person other than the author has to agree to what changes in qms-docs/qms.yml, which no approval covers.',
    )
  })
})
