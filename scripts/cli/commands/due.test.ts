import { describe, expect, it } from 'vitest'
import { approve } from '../../testing/approve.js'
import { AP, gatedSystem, QP, REVISED } from '../../testing/gated-qms.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { repositoryIn, temporaryRepository } from '../../testing/temporary-repository.js'

const files = {
  ...SMALL_QMS,
  'qms-docs/records/risks/RI-001.md':
    '---\nid: RI-001\ntype: risk\nnext_review: 2027-02-22\nactions:\n  - { what: Order a scale., owner: ada, due: 2026-12-06 }\n  - { what: Calibrate it., owner: ben, due: 2026-12-07 }\n---\n',
}

describe('qms due', () => {
  const due = (...flags: string[]) => temporaryRepository(files).qms('due', '--today', '2026-11-22', ...flags)
  const days = (...flags: string[]) =>
    due(...flags)
      .out.match(/^ {2}\d{4}-\d{2}-\d{2}/gm)
      ?.map((day) => day.trim())

  it('lists what is due soon, by the settings, and ends well', () => {
    expect(due()).toEqual({
      code: 0,
      error: '',
      out: `DUE SOON

Ada Example
  2026-12-06  in 14 days: Order a scale
              RI-001
              Do it and fill in “done” and “evidence”, or agree on a new date.

As of 2026-11-22: 1 due soon.
`,
    })
  })

  it('names files that it could not read, and says when nothing has a day', () => {
    const repository = temporaryRepository({ ...files, 'qms-docs/records/risks/RI-002.md': '---\nid: [\n---\n' })
    const told =
      'Not in this list, because 1 file cannot be read: qms-docs/records/risks/RI-002.md. “qms check” says why.\n'
    for (const command of ['due', 'list', 'status'])
      expect(repository.qms(command, '--today', '2026-11-22')).toMatchObject({ code: 0, error: told })
    const bare = temporaryRepository({ 'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\n---\n' })
    expect(bare.qms('due', '--today', '2026-11-22').out).toBe(
      'As of 2026-11-22: no day is recorded by which anything is due.\n',
    )
  })

  it('looks as far ahead as it is told, for one person or role, in one type', () => {
    expect(days('--within', '15')).toEqual(['2026-12-06', '2026-12-07'])
    expect(days('--within', '14')).toEqual(['2026-12-06'])
    expect(days('--within', '600', '--owner', 'ada')).toEqual(['2026-12-06', '2028-01-01', '2028-01-01'])
    expect(days('--within', '600', '--owner', 'quality-manager')).toEqual(['2028-01-01', '2028-01-01'])
    expect(days('--within', '600', '--type', 'role')).toEqual(['2028-01-01'])
  })

  it('says when nobody and nothing is called so', () => {
    expect(due('--owner', 'adda')).toMatchObject({
      code: 2,
      error: 'There is no person or role “adda”. Did you mean “ada”?\n',
    })
    expect(due('--type', 'risks')).toMatchObject({ code: 2 })
  })
})

describe('qms due, of texts that wait', () => {
  const MATRIX =
    'approval_matrix: { procedure: { major: [quality-manager, operations-lead], minor: [quality-manager] } }\n'
  const SETTINGS = 'qms-docs/qms.yml'

  it('asks each role to approve a text that was merged without its approvals, counted from the day it came into git', async () => {
    const files = await gatedSystem()
    const { root, git, qms } = temporaryRepository({ ...files, [SETTINGS]: `${files[SETTINGS]}${MATRIX}` })
    repositoryIn(root).write({ [QP]: REVISED })
    git('add', '--all')
    repositoryIn(root, { GIT_COMMITTER_DATE: '2026-11-03T08:00:00Z' }).commit('Revision 2')
    expect(qms('due', '--today', '2026-11-20').out).toBe(`OVERDUE

Ada Example
  2026-11-17  3 days late: Approve revision 2 as quality-manager
              QP-001  Control of documented information
              Read what changed and approve it, or say what is to be different. Until then it does not come into force.
              qms approve QP-001

As of 2026-11-20: 1 overdue.
`)
  })

  it('names who has not acknowledged a text that is held back past its day', async () => {
    const gated = {
      ...SMALL_QMS,
      [QP]: (SMALL_QMS[QP] ?? '').replace('change:', 'training: { roles: [quality-manager] }\nchange:'),
    }
    const files = await approve(gated, ['QP-001', 'quality-manager'])
    const record = String(files[AP]).replace(
      'approvals:',
      'training: { roles: [quality-manager], threshold: 100 }\napprovals:',
    )
    const { qms } = temporaryRepository({ ...files, [AP]: record })
    expect(qms('due', '--today', '2026-02-24').out).toBe(`OVERDUE

Ada Example
  2026-02-20  4 days late: See that revision 1 is acknowledged: 0 of 1 people have
              QP-001  Control of documented information
              Not yet: Ada Example. Once they have read it, record that they have.
              qms new acknowledgement --set document=QP-001 --set revision=1

DUE SOON

Ada Example
  2026-03-06  in 10 days: Read revision 1 and acknowledge it
              QP-001  Control of documented information
              People who work by a text have to know it. Read it, ask what is not clear, and record that you have read it.
              qms new acknowledgement --set document=QP-001 --set revision=1 --set people=ada

As of 2026-02-24: 1 overdue, 1 due soon.
`)
    expect(qms('status', 'QP-001', '--today', '2026-02-24').out).toContain(
      '  0 of 1 people who must know it have acknowledged it. It comes into force once 100 % have.\n  Not yet: Ada Example. Once they have read it, record that they have.\n',
    )
  })
})
