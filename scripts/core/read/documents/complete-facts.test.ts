import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../index.js'

const text = (id: string) =>
  `---\nid: ${id}\ntype: procedure\n---\n\n## What is measured\n\nSee [the plan](PL-001.md#what-is-measured).\n`

it('keeps one of what documents have in common, as there may be a hundred thousand of them', async () => {
  const files = Object.fromEntries(['QP-001', 'QP-002'].map((id) => [`qms-docs/${id}.md`, text(id)]))
  const { documents } = await readQms(memoryTree(files), { today: '2026-11-22' })
  const [one, other] = documents.map(({ body }) => body)
  expect(one).toEqual(other)
  expect(one?.links).toEqual([
    {
      url: 'PL-001.md#what-is-measured',
      text: 'the plan',
      place: [8, 5, 8, 43],
      target: { path: 'qms-docs/PL-001.md', anchor: 'what-is-measured' },
    },
  ])
  expect(one?.links[0]?.place).toBe(other?.links[0]?.place)
  expect(one?.headings[0]?.place).toBe(other?.headings[0]?.place)
  expect(one?.images).toBe(other?.placeholders)
})
