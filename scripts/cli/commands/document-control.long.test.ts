import { describe, expect, it } from 'vitest'
import { contextOf } from '../../testing/context.js'
import { runCommand } from '../../testing/run-command.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from '../../testing/temporary-repository.js'
import type { Command } from '../command/command.js'
import { Misuse } from '../command/misuse.js'
import { approve } from './approve/approve.js'
import { diff } from './diff.js'
import { impact } from './impact.js'
import { retire } from './retire.js'
import { review } from './review.js'
import { revise } from './revise.js'

const PEOPLE = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, emails: [ada@example.org], roles: [{ role: quality-manager }] }
  - { id: ben, name: Ben Example, from: 2020-01-01, roles: [{ role: quality-manager }, { role: production-lead }] }
  - { id: cem, name: Cem Example, from: 2020-01-01 }
  - { id: eva, name: Eva Example, from: 2020-01-01, to: 2025-12-31, roles: [{ role: quality-manager }] }
`
const QMS = {
  ...SMALL_QMS,
  'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix:\n  default:\n    major: [quality-manager]\n`,
  'qms-docs/people.yml': PEOPLE,
  'qms-docs/decisions/DC-001.md': '---\nid: DC-001\ntype: decision\ntitle: Paper is gone\n---\n',
}

const TODAY = '2026-11-22'
const QP = 'qms-docs/procedures/QP-001.md'
const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'

/** What a command that refuses says; nothing may have been written. */
async function refusal<Options extends { readonly today?: string }>(
  repository: TemporaryRepository,
  command: Command<Options>,
  options: NoInfer<Partial<Options>>,
): Promise<string> {
  const before = repository.git('status', '--porcelain')
  const error = await runCommand(command, contextOf(repository), { ...options, today: TODAY }).catch(
    (reason: Error) => reason,
  )
  expect(error).toBeInstanceOf(Misuse)
  expect(repository.git('status', '--porcelain')).toBe(before)
  return error instanceof Error ? error.message : ''
}

async function approved(repository: TemporaryRepository, id: string): Promise<void> {
  await runCommand(approve, contextOf(repository), { ids: [id], by: 'ben', today: TODAY })
}

describe('approve refuses, and says what to do, when', () => {
  it('the document does not exist, is a record, or was given to a person who is not here', async () => {
    const repository = temporaryRepository({
      ...QMS,
      'qms-docs/records/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\n---\n',
    })
    expect(await refusal(repository, approve, { ids: ['QP-01'] })).toBe(
      'There is no document “QP-01”. Did you mean “QP-001”?',
    )
    expect(await refusal(repository, approve, { ids: ['NC-2026-001'] })).toBe(
      'NC-2026-001 is a record (Nonconformity). Only maintained documents, such as procedures, have revisions that are approved and reviewed.',
    )
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'eva' })).toBe(
      'Eva Example (eva) is not here on 2026-11-22, according to people.yml.',
    )
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'bem' })).toBe(
      'There is no person “bem”. Did you mean “ben”?',
    )
  })

  it('the text is not committed, or was changed since', async () => {
    const repository = temporaryRepository(QMS)
    repository.write({
      'qms-docs/procedures/QP-001.md': `${repository.read('qms-docs/procedures/QP-001.md')}\nMore.\n`,
    })
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'ben' })).toBe(
      'qms-docs/procedures/QP-001.md has changes that are not committed. Commit them first: an approval is about the text that git keeps.',
    )
    repository.git('checkout', '--quiet', '.')
    repository.write({
      'qms-docs/procedures/QP-002.md': repository.read('qms-docs/procedures/QP-001.md').replace('QP-001', 'QP-002'),
    })
    expect(await refusal(repository, approve, { ids: ['QP-002'], by: 'ben' })).toBe(
      'qms-docs/procedures/QP-002.md is not in git yet. Commit it first: an approval names the exact text, which git must keep.',
    )
    expect(temporaryFolder(QMS).qms('approve', 'QP-001', '--by', 'ben').error).toBe(
      'An approval names a text that git keeps, and there is no commit here yet. Commit the document first.\n',
    )
  })

  it('its text has errors, or still holds both sides of a merge', async () => {
    const repository = temporaryRepository({ ...QMS, [QP]: `${SMALL_QMS[QP]}\nTBD\n` })
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'ben' })).toMatch(
      /^1 error in QP-001:\n {2}qms-docs\/procedures\/QP-001\.md:\d+:1 .*“TBD”.*\n Correct the text, or approve it as it is: --despite-errors$/,
    )
    repository.write({ [QP]: `${SMALL_QMS[QP]}<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n` })
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'ben' })).toMatch(
      /^qms-docs\/procedures\/QP-001\.md:\d+:1 This file still holds both sides of a merge conflict/,
    )
  })

  it('its approval record cannot be read: it may hold approvals that others gave', async () => {
    const repository = temporaryRepository(QMS)
    repository.write({ [AP]: '<<<<<<< ours\n---\n=======\n---\n>>>>>>> theirs\n' })
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'ben' })).toBe(
      `${AP}:1:1 This file still holds both sides of a merge conflict, from line 1 to 5. Keep the lines that are right, delete the three marker lines, then commit.`,
    )
    expect(repository.qms('status', 'QP-001', '--today', TODAY).out).toContain(
      `  ${AP} cannot be read, so what is approved in it does not count. “qms check” says why.\n`,
    )
  })

  it('the person wrote in it, may not, or approved already', async () => {
    const repository = temporaryRepository(QMS)
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'ada' })).toMatch(
      /^Ada Example wrote part of revision 1 of QP-001 \(commit [0-9a-f]{12}, first\)\. Authors cannot approve their own text: another person has to\. Ask Ben Example\.$/,
    )
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'cem' })).toBe(
      'qms-docs/people.yml:4:5 QP-001 needs approval by quality-manager (Ada Example, Ben Example). Cem Example holds no role, so this approval would not count.',
    )
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'cem', as: 'quality-manager' })).toBe(
      'qms-docs/people.yml:4:5 Cem Example does not hold the role “quality-manager” on 2026-11-22, but none.',
    )
    await approved(repository, 'QP-001')
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'ben' })).toBe(
      'qms-docs/records/approvals/AP-QP-001-1.md:15:5 Ben Example already approved revision 1 of QP-001, as quality-manager. One person fills one role.',
    )
    expect(
      await refusal(repository, approve, {
        ids: ['QP-001'],
        by: 'ada',
        meaning: 'reviewed',
        effectiveFrom: '2027-01-01',
      }),
    ).toBe(
      'qms-docs/records/approvals/AP-QP-001-1.md:9:17 AP-QP-001-1 already says that the revision applies from 2026-11-22, and that is approved. Leave out --effective-from.',
    )
  })

  it('a date is none, nobody is known to git, or the key is not listed', async () => {
    const repository = temporaryRepository(QMS)
    expect(await refusal(repository, approve, { ids: ['QP-001'], effectiveFrom: '1.12.2026' })).toBe(
      '“1.12.2026” is not a date. Write it year-month-day, such as --effective-from 2026-12-31.',
    )
    repository.git('config', 'user.name', 'Somebody')
    repository.git('config', 'user.email', 'somebody@example.org')
    expect(await refusal(repository, approve, { ids: ['QP-001'] })).toBe(
      'git knows you as “Somebody <somebody@example.org>”, which is not in people.yml. Add the address there under “emails”, or say who you are with --by.',
    )
    expect(await refusal(repository, approve, { ids: ['QP-001'], by: 'ben', sign: true, key: 'nowhere' })).toContain(
      'nowhere',
    )
  })

  it('one of several documents cannot be approved: then none is', async () => {
    const repository = temporaryRepository(QMS)
    expect(await refusal(repository, approve, { ids: ['QP-001', 'QP-404'], by: 'ben' })).toContain(
      'There is no document “QP-404”.',
    )
  })
})

describe('revise, retire and review refuse, and say what to do, when', () => {
  it('the revision still is a draft, or the summary says nothing', async () => {
    const repository = temporaryRepository(QMS)
    await approved(repository, 'quality-manager')
    expect(await refusal(repository, revise, { id: 'QP-001', class: 'minor', summary: 'Says who does what.' })).toBe(
      'qms-docs/procedures/QP-001.md:5:11 Revision 1 of QP-001 is still a draft. Edit its text, and “change” in its fields, without a new revision.',
    )
    expect(await refusal(repository, revise, { id: 'quality-manager', class: 'minor', summary: 'More.' })).toBe(
      'The summary does not say what changes. Say it in one sentence, so that a reader understands: 10 characters or more (--summary).',
    )
    expect(
      await refusal(repository, review, { id: 'QP-001', outcome: 'keep', note: 'Read all of it again.', by: 'ben' }),
    ).toBe(
      'qms-docs/procedures/QP-001.md:5:11 QP-001 revision 1 is a draft: a review is about the text in force. Approving the new revision counts as its review.',
    )
  })

  it('a document is to take its own place, a date is none or too late, a note says nothing', async () => {
    const repository = temporaryRepository(QMS)
    await approved(repository, 'QP-001')
    expect(
      await refusal(repository, retire, { id: 'QP-001', reason: 'Not needed any more.', supersededBy: 'QP-001' }),
    ).toBe('QP-001 cannot take its own place. Name another document with --superseded-by.')
    expect(await refusal(repository, retire, { id: 'QP-001', reason: 'Not needed any more.', on: 'soon' })).toBe(
      '“soon” is not a date. Write it year-month-day, such as --on 2026-12-31.',
    )
    const kept = { id: 'QP-001', by: 'ada', outcome: 'keep' } as const
    expect(
      await refusal(repository, review, { ...kept, note: 'Read all of it again.', nextReview: '2040-01-01' }),
    ).toBe('The next review may be on 2028-11-22 at the latest: 24 months from now.')
    expect(await refusal(repository, review, { ...kept, note: 'Fine.' })).toBe(
      'The note does not say what was checked and found. Say it in a sentence: 10 characters or more (--note).',
    )
  })
})

describe('diff and impact', () => {
  it('ask for a document or a branch, and name the revisions that there are', async () => {
    const repository = temporaryRepository(QMS)
    await approved(repository, 'QP-001')
    expect(await refusal(repository, diff, {})).toBe(
      'Name a document, such as qms diff QP-001, or a branch to compare with, such as qms diff --base main.',
    )
    expect(await refusal(repository, impact, {})).toBe(
      'Name a document, such as qms impact QP-001, or a branch to compare with, such as qms impact --base main.',
    )
    expect(await refusal(repository, diff, { id: 'QP-001', from: '7' })).toBe(
      'QP-001 has no revision “7”, and git knows no commit of that name that contains it. Approved revisions: 1.',
    )
  })

  it('show an id with characters that mean something elsewhere as any other', async () => {
    const text = (SMALL_QMS['qms-docs/procedures/QP-001.md'] ?? '').replace('QP-001', 'QP.+1')
    const repository = temporaryRepository({ ...QMS, 'qms-docs/procedures/odd.md': text })
    expect(repository.qms('diff', 'QP.+1', 'main').out).toContain('Nothing changed.')
    expect(repository.qms('history', 'QP.+1').code).toBe(0)
  })
})

it('a review that keeps a document changes one line of it, and writes one record', async () => {
  const repository = temporaryRepository(QMS)
  await approved(repository, 'QP-001')
  repository.commit('approved')
  const { out } = repository.qms(
    'review',
    'QP-001',
    '--outcome',
    'keep',
    '--note',
    'Read all of it again.',
    '--by',
    'ada',
    '--today',
    '2027-08-31',
  )
  expect(out).toBe(
    'qms-docs/records/document-reviews/DR-2027-001.md\nQP-001 stays as it is; its next review is due on 2029-08-31. Commit both files together.\n',
  )
  expect(
    repository
      .git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+][^-+]/.test(line)),
  ).toEqual(['-next_review: 2028-01-01', '+next_review: 2029-08-31'])
  expect(repository.read('qms-docs/records/document-reviews/DR-2027-001.md')).toMatch(
    /^---\nid: DR-2027-001\ntype: document-review\ntitle: Review of .*\ndocument: QP-001\nrevision: 1\ndigest: [0-9a-f]{64}\nreviewed: 2027-08-31\nby: ada\noutcome: keep\nnote: Read all of it again\.\nnext_review: 2029-08-31\n---\n$/,
  )
})

it('outside git, what needs it says so, and the rest works', async () => {
  const repository = temporaryRepository(QMS)
  await approved(repository, 'QP-001')
  const copy = temporaryFolder({ ...QMS, [AP]: repository.read(AP) })
  const today = ['--today', TODAY]
  expect(copy.qms('status', 'QP-001', ...today).out).toContain('Revision 1 is effective.')
  expect(copy.qms('verify', 'QP-001', ...today)).toMatchObject({ code: 0, error: '' })
  expect(copy.qms('verify', 'QP-001', ...today).out).toContain('This folder is in no git repository')
  expect(copy.qms('history', 'QP-001', ...today).out).toContain(
    'Not all of it may be here. This folder is in no git repository',
  )
  expect(copy.qms('show', 'QP-001', '--in-force', ...today)).toMatchObject({
    code: 2,
    error: 'This folder is in no git repository, so the text of revision 1 of QP-001 cannot be shown: git keeps it.\n',
  })
})

describe('what changed since a branch was left', () => {
  const change = () => {
    const repository = temporaryRepository({
      ...QMS,
      'qms-docs/procedures/QP-002.md': (SMALL_QMS['qms-docs/procedures/QP-001.md'] ?? '').replace('QP-001', 'QP-002'),
    })
    repository.git('switch', '--quiet', '--create', 'change')
    const path = 'qms-docs/procedures/QP-001.md'
    repository.write({ [path]: repository.read(path).replace('next_review: 2028-01-01', 'next_review: 2027-01-01') })
    repository.git('mv', 'qms-docs/decisions/DC-001.md', 'qms-docs/decisions/moved.md')
    repository.git('rm', '--quiet', 'qms-docs/procedures/QP-002.md')
    repository.write({ 'qms-docs/procedures/QP-003.md': repository.read(path).replace('QP-001', 'QP-003') })
    repository.commit('change')
    return repository
  }

  it('is shown by diff: fields of their own, what is new and what is gone, but no file that only moved', () => {
    const { out } = change().qms('diff', '--base', 'main', '--today', TODAY)
    expect(out.split('\n').filter((line) => /^\S+ .*: (still|new|deleted|revision)/.test(line))).toEqual([
      'QP-001 Control of documented information: still revision 1. The text is unchanged. 1 field changed.',
      'QP-002 Control of documented information: deleted, was revision 1. 6 sections.',
      'QP-003 Control of documented information: new, revision 1. 6 sections.',
    ])
  })

  it('is weighed by impact: what refers to texts that changed, came or went', () => {
    const { out } = change().qms('impact', '--base', 'main', '--today', TODAY)
    expect(out.match(/^\S+/gm)).toEqual(['QP-002', 'QP-003'])
  })
})
