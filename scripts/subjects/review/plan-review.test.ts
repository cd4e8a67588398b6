import { describe, expect, it } from 'vitest'
import type { Person } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { approve } from '../../testing/approve.js'
import { readSmall } from '../../testing/read-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { type HeldReview, planReview } from './plan-review.js'

const QP = 'qms-docs/procedures/QP-001.md'
const DR = 'qms-docs/records/document-reviews/DR-2026-001.md'

const qms = await readSmall((await approve(SMALL_QMS, ['QP-001'])) as Record<string, string>)
const by = qms.people[0] as Person
const KEPT: HeldReview = { by, outcome: 'keep', note: ' Read all of it again. ' }

function plan(of: Qms, id: string, review: HeldReview) {
  const document = of.find(id)
  if (!document) throw new Error(`There is no ${id}.`)
  return planReview(of, document, review)
}

describe('a review', () => {
  it('that keeps a document is a record and the next date', () => {
    const { blob, digest } = qms.find('QP-001') ?? {}
    expect(plan(qms, 'QP-001', { ...KEPT, request: 'CR-2026-001' })).toEqual({
      changes: [
        {
          kind: 'create',
          path: DR,
          content: `---
id: DR-2026-001
type: document-review
title: Review of Control of documented information
document: QP-001
revision: 1
digest: ${digest}
reviewed: 2026-11-22
by: ada
outcome: keep
note: Read all of it again.
change_request: CR-2026-001
next_review: 2028-11-22
---
`,
        },
        { kind: 'edit', path: QP, blob, edits: [{ path: 'next_review', value: '2028-11-22' }] },
      ],
      restsOn: [{ path: QP, blob }],
      sentences: [DR, 'QP-001 stays as it is; its next review is due on 2028-11-22. Commit both files together.'],
    })
  })

  it.each([
    ['revise', 'QP-001 has to change: begin its next revision with “qms revise QP-001 --class major --summary "…"”.'],
    ['retire', 'QP-001 is no longer needed: withdraw it with “qms retire QP-001 --reason "…"”.'],
  ] as const)('with the outcome %s leaves the document alone, and says what follows', (outcome, sentence) => {
    const decided = plan(qms, 'QP-001', { ...KEPT, outcome })
    expect('changes' in decided && decided.changes.map(({ path }) => path)).toEqual([DR])
    expect(decided).toMatchObject({ sentences: [DR, sentence] })
  })

  it('may set an earlier date, and no later one', () => {
    const earlier = plan(qms, 'QP-001', { ...KEPT, nextReview: '2027-05-01' })
    expect(earlier).toMatchObject({ changes: [{}, { edits: [{ path: 'next_review', value: '2027-05-01' }] }] })
    expect(plan(qms, 'QP-001', { ...KEPT, nextReview: '2028-11-23' })).toEqual({
      reason: 'The next review may be on 2028-11-22 at the latest: 24 months from now.',
    })
  })

  it('is refused of a draft, and without a note', () => {
    expect(plan(qms, 'quality-manager', KEPT)).toEqual({
      reason:
        'quality-manager revision 1 is a draft: a review is about the text in force. Approving the new revision counts as its review.',
      place: { file: qms.find('quality-manager'), at: '/revision' },
    })
    expect(plan(qms, 'QP-001', { ...KEPT, note: 'Fine.' })).toEqual({
      reason: 'The note does not say what was checked and found.',
      remedy: 'Say it in a sentence: 10 characters or more (--note).',
    })
  })
})
