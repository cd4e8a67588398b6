import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../../core/read/index.js'
import { approve } from '../../../../testing/approve.js'
import { SMALL_QMS } from '../../../../testing/small-qms.js'
import { dueItems } from '../due-items.js'
import { whyNotPending } from './pending-tasks.js'

const PATH = 'qms-docs/procedures/QP-001.md'

const copy = (number: number, revision: number, more = '') => ({
  [`qms-docs/records/controlled-copies/CPY-2026-00${number}.md`]: `---
id: CPY-2026-00${number}
type: controlled-copy
document: QP-001
revision: ${revision}
copy: "${number}"
holder: Station ${number}
issued: 2026-03-02
responsible: quality-manager
${more}---
`,
})
const first = await approve(SMALL_QMS, ['quality-manager', 'QP-001'])
const second = await approve(
  { ...first, [PATH]: String(first[PATH]).replace('revision: 1', 'revision: 2') },
  ['QP-001'],
  '2026-11-01',
)
const copies = { ...copy(1, 1), ...copy(2, 2), ...copy(3, 1, 'returned: 2026-10-30\n') }

const told = async (files: Readonly<Record<string, string | Uint8Array>>, today: string, held = copies) => {
  const qms = await readQms(memoryTree({ ...files, ...held }), { today: () => today })
  const items = dueItems(qms).filter(({ key }) => key.includes('/copy/'))
  return { qms, items: items.map(({ key, on, task, command, owner }) => ({ key, on, task, command, owner })) }
}

it('a copy of a revision that was replaced is exchanged, by the person who answers for it', async () => {
  const { items, qms } = await told(second, '2026-11-22')
  expect(items).toEqual([
    {
      key: 'QP-001/copy/CPY-2026-001',
      on: '2026-11-01',
      task: 'Exchange copy 1 of revision 1 at Station 1',
      command: 'qms pdf QP-001 --copy 1 --holder "Station 1"',
      owner: 'quality-manager',
    },
  ])
  // Of a record that is gone, it is not known where the copy is.
  expect(['003', '002', '009'].map((number) => whyNotPending(qms, `QP-001/copy/CPY-2026-${number}`))).toEqual([
    'The copy came back on 2026-10-30.',
    'Its text applies.',
    undefined,
  ])
})

it('while its text applies, nothing is to be done', async () => {
  expect((await told(first, '2026-11-22', copy(1, 1))).items).toEqual([])
  expect((await told(second, '2026-10-31')).items).toEqual([])
})

it('a copy of a revision of which there is no approval, such as one from before this system, is exchanged, too', async () => {
  const { items } = await told(second, '2026-11-22', copy(5, 0))
  expect(items.map(({ task }) => task)).toEqual(['Exchange copy 5 of revision 0 at Station 5'])
})

it('a copy of a document that was retired is taken back', async () => {
  const retired = String(first[PATH]).replace(
    'revision: 1',
    'revision: 2\nretired: { on: 2026-11-10, reason: No longer needed }',
  )
  const { items } = await told(await approve({ ...first, [PATH]: retired }, ['QP-001'], '2026-11-02'), '2026-11-22')
  expect(items.map(({ key, on, task, command }) => ({ key, on, task, command }))).toEqual([
    {
      key: 'QP-001/copy/CPY-2026-001',
      on: '2026-11-10',
      task: 'Take back copy 1 of revision 1 at Station 1',
      command: 'qms close CPY-2026-001',
    },
    {
      key: 'QP-001/copy/CPY-2026-002',
      on: '2026-11-10',
      task: 'Take back copy 2 of revision 2 at Station 2',
      command: 'qms close CPY-2026-002',
    },
  ])
})

it('a holder is a text in the command to paste, whatever it says', async () => {
  const files = { ...second, ...copy(4, 1) }
  const path = 'qms-docs/records/controlled-copies/CPY-2026-004.md'
  const named = { ...files, [path]: String(files[path]).replace('Station 4', 'Bay $(date)') }
  const { items } = await told(named, '2026-11-22')
  expect(items.map(({ command }) => command)).toContain("qms pdf QP-001 --copy 4 --holder 'Bay $(date)'")
})
