import { expect, it } from 'vitest'
import { formatPlan } from './plan.js'

const blob = 'a'.repeat(40)

it('a plan is shown file by file, with the fields that change, and what would be said', () => {
  const plan = formatPlan({
    changes: [
      { kind: 'create', path: 'new.md', content: 'One.\n\nTwo.\u001b[31m\n' },
      { kind: 'create', path: 'new.png', content: new Uint8Array([1]) },
      {
        kind: 'edit',
        path: 'edited.md',
        blob,
        edits: [
          { path: 'next_review', value: '2027-05-01' },
          { path: 'retired', value: { on: '2027-01-01', reason: 'Gone.' } },
          { path: 'change.request', value: undefined },
          { path: 'approvals', entry: { by: 'ada', role: 'quality-manager' } },
        ],
      },
      { kind: 'append', path: 'one.csv', blob, lines: ['1,ok'] },
      { kind: 'append', path: 'many.csv', blob, lines: Array.from({ length: 202 }, (_, row) => `${row}`) },
      { kind: 'replace', path: 'replaced.md', blob, content: 'new' },
      { kind: 'delete', path: 'deleted.md', blob },
      { kind: 'move', path: 'moved.md', blob, to: 'there.md' },
    ],
    sentences: ['It is done.', 'Commit it.'],
  })
  expect(plan).toBe(`Dry run: nothing was written.

new.md would be added:
  One.

  Two.�[31m

new.png would be added.

edited.md would change:
  next_review: 2027-05-01
  retired:
    on: 2027-01-01
    reason: Gone.
  change.request: (removed)
  approvals, one more entry:
    - by: ada
      role: quality-manager

one.csv would get one more line:
  1,ok

many.csv would get 202 lines more:
${Array.from({ length: 200 }, (_, row) => `  ${row}\n`).join('')}  … and 2 lines more

replaced.md would change.

deleted.md would be deleted.

moved.md would move to there.md.

Without --dry-run, the answer would be:
  It is done.
  Commit it.
`)
})
