import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { approve } from '../../../testing/approve.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { impactOf } from './find-impact.js'

const procedure = SMALL_QMS['qms-docs/procedures/QP-001.md'] ?? ''
const LEANING = {
  ...SMALL_QMS,
  'qms-docs/procedures/QP-002.md': procedure
    .replaceAll('QP-001', 'QP-002')
    .replace('All documents.', 'As QP-001 has it.'),
  'qms-docs/procedures/QP-003.md': procedure
    .replaceAll('QP-001', 'QP-003')
    .replace('clauses:', 'related: [QP-001]\nclauses:'),
}

/** All three procedures approved in January; QP-001 again in May, after a change. */
async function changedInMay(changeClass: string) {
  const january = await approve(LEANING, ['QP-001', 'QP-002', 'QP-003'], '2026-01-20')
  const second = procedure.replace('revision: 1', 'revision: 2').replace('class: major', `class: ${changeClass}`)
  const may = await approve({ ...january, 'qms-docs/procedures/QP-001.md': second }, ['QP-001'], '2026-05-20')
  const path = 'qms-docs/records/approvals/AP-QP-001-2.md'
  return { ...may, [path]: String(may[path]).replace('class: major', `class: ${changeClass}`) }
}

async function procedures(files: Readonly<Record<string, string | Uint8Array>>) {
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  const document = qms.find('QP-001')
  if (!document) throw new Error('There is no QP-001.')
  const { referrers } = impactOf(qms, document)
  return referrers
    .find(({ type }) => type === 'Procedure')
    ?.documents.map(({ id, by, suspect }) => ({ id, by, suspect }))
}

it('names what refers to a document, in which way, and which of it nobody looked at since the change', async () => {
  const suspect = 'last looked at on 2026-01-20, before revision 2 of 2026-05-20'
  expect(await procedures(await changedInMay('major'))).toEqual([
    { id: 'QP-002', by: ['body'], suspect },
    { id: 'QP-003', by: ['related'], suspect },
  ])
})

it('a review clears what was suspect, and an editorial change makes nothing suspect', async () => {
  const review =
    '---\nid: DR-2026-001\ntype: document-review\ndocument: QP-003\nreviewed: 2026-06-01\noutcome: keep\n---\n'
  const reviewed = await procedures({ ...(await changedInMay('minor')), 'qms-docs/records/DR-2026-001.md': review })
  expect(reviewed?.map(({ id, suspect }) => [id, suspect !== undefined])).toEqual([
    ['QP-002', true],
    ['QP-003', false],
  ])
  const editorial = await procedures(await changedInMay('editorial'))
  expect(editorial?.map(({ suspect }) => suspect)).toEqual([undefined, undefined])
})

it('a first revision makes nothing suspect', async () => {
  const first = await procedures(await approve(LEANING, ['QP-001', 'QP-002', 'QP-003'], '2026-01-20'))
  expect(first?.map(({ suspect }) => suspect)).toEqual([undefined, undefined])
})
