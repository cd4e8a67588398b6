import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { yearUpTo } from '../../../core/values/period.js'
import { earlierDecisions } from './earlier-decisions.js'

const today = '2026-11-22'
const review = (id: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: management-review\n${fields}\n---\n`,
})

async function told(files: Readonly<Record<string, string>>) {
  const people = 'people: [{ id: ada, name: Ada, from: 2020-01-01 }]\n'
  const qms = await readQms(memoryTree({ 'qms-docs/people.yml': people, ...files }), { today: () => today })
  const period = yearUpTo(today)
  return earlierDecisions({ qms, period, before: period, metrics: [] })
}

it('a management review says of each decision of the last one what became of it, and what is left of earlier ones', async () => {
  const { says, lists } = await told({
    ...review('MR-2024-01', 'held: 2024-10-20\nactions: [{ what: Buy a van, owner: ada, due: 2026-12-31 }]'),
    ...review(
      'MR-2025-01',
      `held: 2025-10-20
decisions:
  - { about: KI-001, decision: A second transporter is looked for., action: A1 }
  - { point: CA-2025-001/actions/A1/due, about: CA-2025-001, decision: The scale is ordered this week. }
actions:
  - { id: A1, what: Ask three transporters, owner: ada, due: 2026-11-01 }
  - { id: A2, what: Count the stock, owner: ada, due: 2026-02-28, done: 2026-03-02 }`,
    ),
  })
  expect(says).toEqual([
    'MR-2025-01 of 2025-10-20 made 2 decisions and set 2 actions: 1 done, 1 open.',
    '1 action of earlier reviews is still open.',
  ])
  expect(lists).toEqual([
    {
      title: 'What MR-2025-01 decided',
      items: [
        {
          id: 'KI-001',
          title: 'A second transporter is looked for.',
          says: 'Ada: open, due on 2026-11-01, 21 days late',
        },
        { id: 'CA-2025-001', title: 'The scale is ordered this week.', says: 'decided, without an action' },
        { id: 'MR-2025-01', title: 'Count the stock', says: 'Ada: done on 2026-03-02, was due on 2026-02-28' },
      ],
    },
    {
      title: 'Open from earlier reviews',
      items: [{ id: 'MR-2024-01', title: 'Buy a van', says: 'Ada: open, due on 2026-12-31' }],
    },
  ])
})

it('the first management review has nothing to follow up', async () => {
  expect(await told({})).toEqual({ says: ['No management review was held before.'] })
})
