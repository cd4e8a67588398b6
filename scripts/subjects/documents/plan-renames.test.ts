import { expect, it } from 'vitest'
import type { Problem } from '../../core/model/problem.js'
import { readSmall } from '../../testing/read-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { planRenames } from './plan-renames.js'

const RIGHT = 'qms-docs/procedures/QP-001.md'
const { [RIGHT]: TEXT = '', ...OTHERS } = SMALL_QMS

/** @returns what becomes of files that are to have these names */
async function plan(names: Readonly<Record<string, string>>, isThere: (path: string) => boolean) {
  const qms = await readSmall({ ...OTHERS, ...Object.fromEntries(Object.keys(names).map((path) => [path, TEXT])) })
  const problems = Object.entries(names).map(
    ([file, renameTo]) => ({ file, rule: 'file-name-is-id', fix: { description: '', renameTo } }) as unknown as Problem,
  )
  const texts = new Map(Object.keys(names).map((path) => [path, { text: TEXT, blob: path, addresses: [] }]))
  const { changes, fixes } = planRenames(qms, problems, texts, isThere)
  return { changes, reasons: fixes.map(({ notMade }) => notMade) }
}

it('a name that differs only in capitals is taken where the disk tells them apart, and left to git where it does not', async () => {
  const path = 'qms-docs/procedures/qp-001.md'
  expect(await plan({ [path]: RIGHT }, () => false)).toEqual({
    changes: [{ kind: 'move', path, blob: path, to: RIGHT }],
    reasons: [undefined],
  })
  expect(await plan({ [path]: RIGHT }, () => true)).toEqual({
    changes: [],
    reasons: [`This disk takes the two names for one. Run: git mv ${path} ${RIGHT}`],
  })
})

it('two files that would get one name keep theirs, and so does one whose place does not become free', async () => {
  const [a, b, c] = ['qms-docs/a.md', 'qms-docs/b.md', 'qms-docs/c.md']
  expect(await plan({ [a]: 'qms-docs/X.md', [b]: 'qms-docs/x.md', [c]: a }, () => false)).toEqual({
    changes: [],
    reasons: [
      `${b} would get the same name. Correct the id of one of them.`,
      `${a} would get the same name. Correct the id of one of them.`,
      `There is already a file ${a}. Move one of them away, then run this again.`,
    ],
  })
})

it('what the disk has and nobody listed is not overwritten', async () => {
  expect((await plan({ 'qms-docs/a.md': 'qms-docs/b.md' }, (path) => path === 'qms-docs/b.md')).reasons).toEqual([
    'There is already a file qms-docs/b.md. Move one of them away, then run this again.',
  ])
})
