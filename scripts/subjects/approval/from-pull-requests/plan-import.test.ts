import { describe, expect, it } from 'vitest'
import type { Account, PullRequest, Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { readSmall } from '../../../testing/read-files.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import type { CommittedText } from '../committed-file.js'
import { mergedRevision } from './merged-revision.js'
import { type MergedDocument, planImport } from './plan-import.js'
import type { TextAtCommit } from './reviewed-text.js'

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
const NUMBERS: Readonly<Record<string, number>> = { ada: 11, ben: 22 }
const account = (login: string, id = NUMBERS[login] ?? 99): Account => ({ login, id, isBot: login.endsWith('[bot]') })
const by = (login: string, id?: number): Review => ({
  id: 7,
  by: account(login, id),
  mayWrite: true,
  state: 'approved',
  head: HEAD,
  at: '2026-11-20T09:00:00Z',
})

/** What the merge of the small system’s procedure comes to, written by Ada. */
function merged(of: Qms, text = MERGED, unknown: readonly [string, string][] = []): MergedDocument {
  const document = of.find('QP-001')
  if (!document) throw new Error('There is no QP-001.')
  const record = mergedRevision({ qms: of, on: '2026-11-21' }, of, document, text)
  if ('reason' in record) return { document, refusal: record }
  const author = of.person('ada')
  const known = new Map(author ? [[author, 'commit 5f1e, Writes it']] : [])
  const authors = { known, unknown: new Map(unknown) }
  const textAt = (head: string): TextAtCommit => (head === HEAD ? 'same' : 'other')
  return { document, record, reviewed: { authors, proposal: of, textAt } }
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

  it('put no text into force that people have to know first, and say so', async () => {
    const gated = String(SMALL_QMS[QP]).replace('change:', 'training: { roles: [quality-manager] }\nchange:')
    const { sentences } = planImport(
      qms,
      PULL_REQUEST,
      [by('ben')],
      [merged(await readSmall({ ...SYSTEM, [QP]: gated }))],
    )
    expect(sentences[0]).toContain(
      'All approvals are there: it applies from 2026-11-21, once 100 % of those who must know it do.',
    )
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

describe('a review counts for nothing', () => {
  /** @returns what is said of the one review, without its mark */
  function said(of: Qms, review: Review, unknown: readonly [string, string][] = []): string {
    const { changes, sentences } = planImport(of, PULL_REQUEST, [review], [merged(of, MERGED, unknown)])
    expect(changes).toEqual([])
    return (
      sentences[0]
        ?.split('\n')
        .find((line) => /^ {2}[–✔]/.test(line))
        ?.slice(4) ?? ''
    )
  }

  it('of a program, and of an account that is gone', () => {
    expect(said(qms, by('copilot[bot]'))).toBe(
      '@copilot[bot] approved it, which does not count. It is a program, and only people approve.',
    )
    const { by: _, ...gone } = by('ben')
    expect(said(qms, gone)).toBe(
      'A person approved it, which does not count. The account is gone from GitHub, so it is unknown who that was.',
    )
  })

  it('of an account that may not write in the repository', () => {
    expect(said(qms, { ...by('ben'), mayWrite: false })).toBe(
      'Ben Example approved it, which does not count. GitHub does not let Ben Example write in this repository. Give them access, and have them approve it again.',
    )
  })

  it('while an unknown person wrote in the text', () => {
    expect(said(qms, by('ben'), [['Jo <jo@home.example>', 'commit 77aa, Helps']])).toBe(
      'Ben Example approved it, which does not count. Jo <jo@home.example> wrote in it, too (commit 77aa, Helps), and is not in people.yml: so it is unknown whether the author approved it. Add who that is to people.yml.',
    )
  })

  it('of a login that another person took over, but that of one that was renamed counts', async () => {
    const numbered = await readSmall({
      ...SYSTEM,
      'qms-docs/people.yml': PEOPLE.replace('ben,', 'ben, github_id: 22,'),
    })
    expect(said(numbered, by('ben', 4711))).toBe(
      '@ben approved it, which does not count. The login “ben” is no longer the account of Ben Example: people.yml has the number 22 for it (github_id), and this one has 4711. Ask Ben Example, and correct people.yml.',
    )
    const [written] = planImport(numbered, PULL_REQUEST, [by('ben-now', 22)], [merged(numbered)]).sentences
    expect(written).toContain('✔ Ben Example approved it as quality-manager on 2026-11-20.')
  })

  it('of an approver, or an account, that the change brings along', async () => {
    const without = await readSmall({
      ...SYSTEM,
      'qms-docs/people.yml': PEOPLE.replace(/ {2}- \{ id: ben.*\n/, ''),
    })
    expect(said(qms.with({ base: without }), by('ben'))).toBe(
      'Ben Example approved it, which does not count. This change itself says in people.yml that the account @ben is that of Ben Example. A change cannot choose its own approvers: bring people.yml in by a change of its own, and approve this one then.',
    )
    const other = PEOPLE.replace('github: ben, roles: [{ role: quality-manager }]', 'github: ben')
    const unentitled = await readSmall({ ...SYSTEM, 'qms-docs/people.yml': other })
    expect(said(qms.with({ base: unentitled }), by('ben'))).toContain(
      'This change itself says in people.yml that Ben Example may approve it.',
    )
    const elsewhere = await readSmall({
      ...SYSTEM,
      'qms-docs/people.yml': PEOPLE.replace('github: ben', 'github: benn'),
    })
    expect(said(qms.with({ base: elsewhere }), by('ben'))).toContain('that the account @ben is that of Ben Example.')
  })

  it('of an account whose number the change exchanges', async () => {
    const numbered = (number: number) =>
      readSmall({ ...SYSTEM, 'qms-docs/people.yml': PEOPLE.replace('ben,', `ben, github_id: ${number},`) })
    const exchanged = (await numbered(4711)).with({ base: await numbered(22) })
    expect(said(exchanged, by('ben', 4711))).toBe(
      'Ben Example approved it, which does not count. This change itself says in people.yml that the account @ben is that of Ben Example. A change cannot choose its own approvers: bring people.yml in by a change of its own, and approve this one then.',
    )
  })
})
