import { describe, expect, it } from 'vitest'
import type { PullRequest, Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { readSmall } from '../../../testing/read-files.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import type { CommittedText } from '../committed-file.js'
import { mergedRevision } from './merged-revision.js'
import { type MergedDocument, planImport } from './plan-import.js'

const QP = 'qms-docs/procedures/QP-001.md'
const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'
const PEOPLE = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, github: ada, roles: [{ role: quality-manager }] }
  - { id: ben, name: Ben Example, from: 2020-01-01, github: ben, roles: [{ role: quality-manager }] }
`
const SYSTEM = {
  'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix:\n  default:\n    major: [quality-manager]\n`,
  'qms-docs/people.yml': PEOPLE,
}
const PULL_REQUEST = { number: 41, title: 'First issue' } as PullRequest
const HEAD = 'f'.repeat(40)
const MERGED: CommittedText = { text: { path: QP, blob: 'b'.repeat(40), sha256: 'c'.repeat(64) }, files: [] }

const qms = await readSmall(SYSTEM)
const by = (login: string): Review => ({
  id: 7,
  by: login,
  state: 'approved',
  head: HEAD,
  at: '2026-11-20T09:00:00Z',
})

/** What the merge of the small system’s procedure comes to, written by Ada. */
function merged(of: Qms, text = MERGED): MergedDocument {
  const document = of.find('QP-001')
  if (!document) throw new Error('There is no QP-001.')
  const record = mergedRevision({ qms: of, on: '2026-11-21' }, of, document, text)
  if ('reason' in record) return { document, refusal: record }
  const author = of.person('ada')
  const authors = new Map(author ? [[author, 'commit 5f1e, Writes it']] : [])
  return { document, record, reviewed: { authors, textAt: (head) => (head === HEAD ? 'same' : 'other') } }
}

describe('the reviews of a merged pull request', () => {
  it('are written into the record, those that count', () => {
    const { changes, sentences, hasRefusals } = planImport(qms, PULL_REQUEST, [by('ben'), by('ada')], [merged(qms)])
    expect(changes).toEqual([
      {
        kind: 'create',
        path: AP,
        content: expect.stringMatching(
          new RegExp(
            `effective_from: 2026-11-21\\n(?:.*\\n)+approvals:\\n  - by: ben\\n    role: quality-manager\\n    meaning: approved\\n    at: .*\\n    evidence:\\n      pull_request: 41\\n      head: ${HEAD}\\n      review: 7\\n---\\n$`,
          ),
        ),
      },
    ])
    expect(sentences).toEqual([
      `Pull request 41, First issue

  QP-001 revision 1 (major): First issue of this procedure.
  ✔ Ben Example approved it as quality-manager on 2026-11-20.
  – Ada Example approved it, which does not count. Ada Example wrote in it (commit 5f1e, Writes it), and authors cannot approve their own text.
  All approvals are there: it applies from 2026-11-21.
  Written down in ${AP}`,
    ])
    expect(hasRefusals).toBe(false)
  })

  it('write nothing where there is none', () => {
    expect(planImport(qms, PULL_REQUEST, [], [merged(qms)])).toEqual({
      changes: [],
      sentences: [
        `Pull request 41, First issue

  QP-001 revision 1 (major): First issue of this procedure.
  – It is not approved in the pull request.
  Still to approve: quality-manager (Ada Example, Ben Example).
  Nothing new to write down.`,
      ],
      hasRefusals: false,
    })
    expect(planImport(qms, PULL_REQUEST, [], []).sentences).toEqual([
      'Pull request 41, First issue: it changes no document that is approved, so there is nothing to write.',
    ])
  })

  it('cannot approve a text whose picture was not merged', () => {
    const picture = { path: 'qms-docs/procedures/flow.png', fault: 'missing' } as const
    const plan = planImport(qms, PULL_REQUEST, [by('ben')], [merged(qms, { ...MERGED, files: [picture] })])
    expect(plan).toEqual({
      changes: [],
      sentences: [
        `Pull request 41, First issue

  QP-001 revision 1 (major): First issue of this procedure.
  ✖ It shows qms-docs/procedures/flow.png, which was not merged with it: what is not there cannot be approved.`,
      ],
      hasRefusals: true,
    })
  })
})
