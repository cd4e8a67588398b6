import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { gatedSystem, QP, REVISED } from '../../../testing/gated-qms.js'
import { approvedRepository, edit } from '../../../testing/signed-qms.js'
import { generateSshKey } from '../../../testing/ssh-keys.js'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'

const PEOPLE = 'qms-docs/people.yml'
const SETTINGS = 'qms-docs/qms.yml'
const SECOND = 'qms-docs/records/approvals/AP-QP-001-2.md'
const UNDO =
  'Put back what was there: only a new approval, acknowledgement or training session changes what is in force.'
const WITH_BASE = ['--today', '2026-11-22', '--base', 'main']
const ONLY = ['--rule', 'in-force-explained', ...WITH_BASE]

/** Ada approved revision 1 in February 2026, and revision 2 in March. */
let system: Readonly<Record<string, string | Uint8Array>>

beforeAll(async () => {
  system = await approve({ ...(await gatedSystem()), [QP]: REVISED }, ['QP-001'], '2026-03-20')
})

function onBranch(files = system): TemporaryRepository {
  const repository = temporaryRepository(files)
  repository.git('switch', '--quiet', '--create', 'change')
  return repository
}

/** @returns `file:line message` of each problem of the rule, or of those that are named, on a branch whose changes are committed */
function found(repository: TemporaryRepository, options: readonly string[] = ONLY): string[] {
  repository.commit('a change')
  const { out, error } = repository.qms('check', ...options, '--format', 'json')
  expect(error).toBe('')
  const { problems, notEvaluated } = JSON.parse(out) as {
    problems: { file: string; line: number; message: string }[]
    notEvaluated: unknown[]
  }
  expect(notEvaluated).toEqual([])
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
}

describe('that an approval is lost is told once:', () => {
  it('a record that is deleted', () => {
    const repository = onBranch()
    repository.git('rm', '--quiet', SECOND)
    expect(found(repository, WITH_BASE)).toEqual([
      `${SECOND}:1 AP-QP-001-2 is gone, and records of this type are kept for good. Put the file back.`,
    ])
  })

  it('a record that cannot be read any more', () => {
    const repository = onBranch()
    edit(repository, SECOND, 'type: approval', 'type: [')
    expect(found(repository, WITH_BASE)).toEqual([`${SECOND}:3 This bracket is never closed. Write “type: []”.`])
  })
})

describe('what is in force changes without an approval when', () => {
  it('a role is said to have ended before the approval', () => {
    const repository = onBranch()
    edit(repository, PEOPLE, '- role: quality-manager\n', '- role: quality-manager\n        to: 2026-02-28\n')
    expect(found(repository)).toEqual([
      `${PEOPLE}:2 QP-001: revision 1 instead of 2 would be in force, because people.yml no longer gives Ada Example the role quality-manager on 2026-03-20 (approver of revision 2). ${UNDO}`,
    ])
  })

  it('an approval record gets another first day, with an amendment that says so', () => {
    const repository = onBranch()
    edit(repository, SECOND, 'effective_from: 2026-03-20', 'effective_from: 2027-03-20')
    const amendment = '{ on: 2026-11-22, by: ada, field: effective_from, was: 2026-03-20, reason: Too early. }'
    edit(repository, SECOND, 'change: ', `amendments: [${amendment}]\nchange: `)
    expect(found(repository)).toEqual([
      `${SECOND}:11 QP-001: revision 1 instead of 2 would be in force, because “effective_from” of AP-QP-001-2 (approval of revision 2) was changed. ${UNDO}`,
    ])
  })

  it('signatures are asked for back to a day before it, for all documents at once', () => {
    const repository = onBranch()
    edit(repository, SETTINGS, /$/, 'approvals: { signed_from: 2026-01-01 }\n')
    expect(found(repository)).toEqual([
      expect.stringContaining(
        `QP-001: revision 2 would no longer be in force, because “approvals.signed_from” in qms.yml was changed. The same cause changes what is in force of quality-manager. ${UNDO}`,
      ),
    ])
  })

  it('a new text of a retired document is drafted', async () => {
    const retired = String(system[QP])
      .replace('revision: 2', 'revision: 3')
      .replace('change:', 'retired: { on: 2026-04-01, reason: Not needed. }\nchange:')
    const repository = onBranch(await approve({ ...system, [QP]: retired }, ['QP-001'], '2026-03-25'))
    repository.write({ [QP]: String(system[QP]).replace('revision: 2', 'revision: 4') })
    expect(found(repository)).toEqual([
      `${QP}:1 QP-001: revision 3 would come into force, because its file was changed, so that the approved retirement no longer counts. ${UNDO}`,
    ])
  })

  it('the schema of approvals says that they are something else', () => {
    const repository = onBranch()
    const schema = JSON.parse(readFileSync('schemas/document-types/approval.schema.json', 'utf8'))
    const text = JSON.stringify({
      ...schema,
      documentType: { ...schema.documentType, register: ['id'] },
      properties: { ...schema.properties, approvals: { type: 'string', description: 'Who approved.' } },
    })
    repository.write({ 'schemas/document-types/approval.schema.json': text })
    expect(found(repository)).toEqual([
      `schemas/document-types/approval.schema.json:1 QP-001: revision 2 would no longer be in force, because the schema of the document type “approval” was changed. The same cause changes what is in force of quality-manager. ${UNDO}`,
    ])
  })

  it('the key with which a person signed is said to have ended before', () => {
    const key = generateSshKey(temporaryFolder().root, 'id_ed25519')
    const repository = approvedRepository(key, 'QP-001')
    repository.git('branch', '--force', 'main')
    edit(repository, PEOPLE, 'from: 2026-01-01 }', 'from: 2026-01-01, to: 2026-02-01 }')
    expect(found(repository)).toEqual([
      `${PEOPLE}:3 QP-001: revision 1 would no longer be in force, because people.yml no longer lists the key with which Ben Example signed on 2026-11-22 (approver of revision 1). ${UNDO}`,
    ])
  })
})

describe('what is in force changes as it should', () => {
  it('with a new approval, which the report on the change says first', async () => {
    const before = { ...system, [QP]: REVISED }
    delete (before as Record<string, unknown>)[SECOND]
    const repository = onBranch(before)
    repository.write({ [SECOND]: system[SECOND] ?? '' })
    expect(found(repository)).toEqual([])
    const { out } = repository.qms('change', '--base', 'main', '--today', '2026-11-22')
    expect(out).toContain(`

Comes into force with this
  QP-001 Control of documented information: revision 2, since 2026-03-20

Goes out of force with this
  QP-001 Control of documented information: revision 1

`)
    expect(repository.qms('change', '--base', 'main', '--today', '2026-11-22', '--format', 'markdown').out).toContain(
      '\n### Comes into force with this\n\n- QP-001 Control of documented information: revision 2, since 2026-03-20\n\n### Goes out of force with this\n\n- QP-001 Control of documented information: revision 1\n',
    )
  })

  it('and of what changes otherwise the report says why', () => {
    const repository = onBranch()
    repository.git('rm', '--quiet', SECOND)
    const { out } = repository.qms('change', '--base', 'main', '--today', '2026-11-22', '--format', 'json')
    expect(JSON.parse(out).inForce).toEqual([
      {
        id: 'QP-001',
        title: 'Control of documented information',
        before: { revision: '2', blob: expect.any(String), since: '2026-03-20' },
        after: { revision: '1', blob: expect.any(String), since: '2026-02-20' },
        causes: ['AP-QP-001-2 (approval of revision 2) is gone'],
      },
    ])
  })

  it('by a day alone, which is no change', () => {
    const repository = onBranch()
    repository.commit('nothing')
    for (const today of ['2026-03-01', '2026-03-20', '2030-01-01'])
      expect(repository.qms('check', ...ONLY.slice(0, 3), today, '--base', 'main').out).toContain('no problems')
  })

  it('and without a base it is not evaluated', () => {
    expect(onBranch().qms('check', '--rule', 'in-force-explained', '--today', '2026-11-22').out).toContain(
      'not evaluated: in-force-explained.',
    )
  })
})
