import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../../core/read/index.js'
import { dueItems } from '../due-items.js'
import { whyNotPending } from './pending-tasks.js'

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0'
const people = `people:
  - { id: ada, name: Ada, from: 2019-01-01, roles: [{ role: quality-manager }] }
  - id: ben
    name: Ben
    from: 2019-01-01
    to: 2026-12-31
    roles: [{ role: quality-manager, to: 2026-12-15 }, { role: store-lead }, { role: buyer, to: 2026-03-31 }]
    keys: [{ key: ${KEY}a, to: 2026-12-01 }, { key: ${KEY}b, to: 2026-02-01 }]
  - id: cleo
    name: Cleo
    from: 2019-01-01
    keys: [{ key: ${KEY}c, to: 2026-12-05 }, { key: ${KEY}d, from: 2026-12-06 }]
  - { id: dora, name: Dora, from: 2019-01-01, to: 2026-06-30, roles: [{ role: fitter }] }
`
const files = {
  'qms-docs/people.yml': people,
  'qms-docs/qms.yml': 'waivers: [{ rule: specific-title, document: QP-001, approver: ada, expires: 2026-11-20 }]\n',
  'qms-docs/baseline.yml': 'expires: 2026-11-30\nproblems: []\n',
}
const settings = { 'qms-docs/ST-001.md': '---\nid: ST-001\ntype: settings\nowner: quality-manager\n---\n' }

const read = (more: Readonly<Record<string, string>>) =>
  readQms(memoryTree({ ...files, ...more }), { today: () => '2026-11-22' })

it('what ends in the settings is due: waivers, the baseline, keys, roles without another holder, and last days of people', async () => {
  const told = dueItems(await read(settings)).map(({ key, on, stage, task, responsible }) =>
    [key, on, stage, task, responsible.map(({ name }) => name).join(' ')].join(' | '),
  )
  expect(told).toEqual([
    'ST-001/ending/waiver/specific-title/QP-001 | 2026-11-20 | overdue | Solve what is waived in QP-001, or have it accepted again | Ada',
    'ST-001/ending/baseline | 2026-11-30 | due soon | Solve the problems that the baseline accepts, or write a new one | Ada Ben',
    expect.stringMatching(
      /^ST-001\/ending\/key\/ben\/[0-9a-f]{8} \| 2026-12-01 \| due soon \| List a new key of Ben, or let the present one go \| Ben$/,
    ),
    'ST-001/ending/person/ben | 2026-12-31 | later | Hand over what Ben owns and does | Ada Ben',
    'ST-001/ending/role/ben/store-lead | 2026-12-31 | later | Give the role store-lead to another person | Ada Ben',
  ])
})

it('where no document covers the settings, check alone tells of them', async () => {
  expect(dueItems(await read({}))).toEqual([])
})

it('what was chased and is gone says so', async () => {
  const qms = await read(settings)
  expect(whyNotPending(qms, 'ST-001/ending/waiver/specific-title/QP-002')).toBe('The waiver is gone.')
  expect(whyNotPending(qms, 'ST-001/ending/person/dora')).toBe('It is over, or was given another end.')
  expect(whyNotPending(qms, 'ST-001/ending/baseline')).toBe('The day is now 2026-11-30.')
})
