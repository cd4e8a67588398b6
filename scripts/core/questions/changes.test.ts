import { describe, expect, it } from 'vitest'
import type { Qms } from '../model/qms.js'
import { memoryTree, readQms } from '../read/index.js'
import { changesOf, isSameText, revisionMove } from './changes.js'

const QP = 'qms-docs/QP-001.md'
const text = (fields = '', body = 'Weigh every lot.\n') =>
  `---\nid: QP-001\ntype: procedure\nrevision: 1\n${fields}---\n${body}`

type Files = Readonly<Record<string, string>>

async function changed(before: Files, after: Files): Promise<Qms> {
  const today = () => '2026-11-22'
  return readQms(memoryTree(after), { today, base: await readQms(memoryTree(before), { today }) })
}

async function difference(before: string, after: string, path = QP): Promise<string[]> {
  const picture = { 'qms-docs/scale.png': 'a scale' }
  const qms = await changed({ [QP]: before, ...picture }, { [path]: after, ...picture })
  return changesOf(qms).kept.map(({ differs }) => differs)
}

describe('what differs', () => {
  it.each([
    ['the body', text(), text('', 'Weigh each lot.\n'), 'content'],
    ['a controlled field', text(), text('process: PR-001\n'), 'content'],
    ['the revision', text(), text().replace('revision: 1', 'revision: 01'), 'content'],
    ['fields that are not controlled', text('owner: ada\n'), text('owner: ben\n'), 'uncontrolled fields'],
    ['line ends and a byte-order mark', text(), `\uFEFF${text().replaceAll('\n', '\r\n')}`, 'nothing'],
    ['quotes and remarks', text(), text('# said twice\n').replace('procedure', '"procedure"'), 'nothing'],
    ['nothing', text(), text(), 'nothing'],
  ])('is told of %s', async (_name, before, after, expected) => {
    expect(await difference(before, after)).toEqual([expected])
  })

  it('is the path alone when a file moves, with its pictures', async () => {
    const pictured = text('', '![The scale](scale.png)\n')
    expect(await difference(text(), text(), 'qms-docs/weighing/QP-001.md')).toEqual(['path'])
    expect(
      changesOf(
        await changed(
          { [QP]: pictured, 'qms-docs/scale.png': 'x' },
          { 'qms-docs/a/QP-001.md': pictured, 'qms-docs/a/scale.png': 'x' },
        ),
      ).kept.map(({ differs }) => differs),
    ).toEqual(['path'])
  })

  it('is the files when their bytes differ, also when two were swapped', async () => {
    const pictured = text('', '![One](a.png) ![Two](b.png)\n')
    const swapped = await changed(
      { [QP]: pictured, 'qms-docs/a.png': 'x', 'qms-docs/b.png': 'y' },
      { [QP]: pictured, 'qms-docs/a.png': 'y', 'qms-docs/b.png': 'x' },
    )
    expect(changesOf(swapped).kept.map(({ differs }) => differs)).toEqual(['files'])
  })

  it('is not told of the picture that Git LFS puts in the place of its pointer', async () => {
    const pictured = text('', '![One](a.png)\n')
    const sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 1\n`
    const fetched = await changed(
      { [QP]: pictured, 'qms-docs/a.png': pointer },
      { [QP]: pictured, 'qms-docs/a.png': 'x' },
    )
    expect(changesOf(fetched).kept.map(({ differs }) => differs)).toEqual(['nothing'])
  })
})

it('documents belong together by id, of copies those at the same path first', async () => {
  const other = text().replace('QP-001', 'QP-002')
  const qms = await changed(
    { 'qms-docs/a.md': text(), 'qms-docs/b.md': text(), 'qms-docs/c.md': other },
    { 'qms-docs/b.md': text(), 'qms-docs/c.md': text(), 'qms-docs/d.md': other.replace('QP-002', 'QP-003') },
  )
  const { added, removed, kept } = changesOf(qms)
  expect(kept.map(({ before, after }) => `${before.path} → ${after.path}`)).toEqual([
    'qms-docs/b.md → qms-docs/b.md',
    'qms-docs/a.md → qms-docs/c.md',
  ])
  expect({ added: added.map(({ id }) => id), removed: removed.map(({ id }) => id) }).toEqual({
    added: ['QP-003'],
    removed: ['QP-002'],
  })
})

it.each([
  ['integer', '9', '10', 'raised'],
  ['decimal', '1.9', '1.10', 'raised'],
  ['decimal', '1.10', '1.9', 'lowered'],
  ['decimal', '1', '1.0', 'same'],
  ['letter', 'Z', 'AA', 'raised'],
  ['integer', '3', 'C', undefined],
])('as %s, revision %s to %s is %s', async (form, from, to, expected) => {
  const settings = { 'qms-docs/qms.yml': `revisions: { default: ${form} }` }
  const revision = (one: string) => text().replace('revision: 1', `revision: "${one}"`)
  const qms = await changed({ ...settings, [QP]: revision(from) }, { ...settings, [QP]: revision(to) })
  expect(changesOf(qms).kept.map((change) => revisionMove(qms, change))).toEqual([expected])
})

it('a text is the same apart from revision, change, retirement and what is not controlled', async () => {
  const after = text('owner: ben\nchange: { class: minor }\nretired: { on: 2027-01-01, reason: Merged. }\n')
  const same = await changed({ [QP]: text() }, { [QP]: after.replace('revision: 1', 'revision: 2') })
  const other = await changed({ [QP]: text() }, { [QP]: after.replace('every', 'each') })
  for (const [qms, expected] of [
    [same, true],
    [other, false],
  ] as const)
    expect(changesOf(qms).kept.map((change) => isSameText(qms, change))).toEqual([expected])
})

it('without a base there are no changes', async () => {
  const qms = await readQms(memoryTree({ [QP]: text() }), { today: () => '2026-11-22' })
  expect(changesOf(qms)).toEqual({ added: [], removed: [], kept: [] })
})
