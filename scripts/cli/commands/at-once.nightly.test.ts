import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { interrupted } from '../../testing/interrupted.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from '../../testing/temporary-repository.js'

const CLI = fileURLToPath(new URL('../../../dist/bin/cli.js', import.meta.url))
const TODAY = ['--today', '2026-11-22']
const QP = 'qms-docs/procedures/QP-001.md'
const DR = 'qms-docs/records/document-reviews/DR-2026-001.md'
const REVIEW = ['review', 'QP-001', '--outcome', 'keep', '--note', 'Read all of it again.', '--by', 'eva', ...TODAY]

const SYSTEM = {
  ...SMALL_QMS,
  'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix:\n  default:\n    major: [quality-manager, production-lead]\n`,
  'qms-docs/people.yml': `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, emails: [ada@example.org] }
  - { id: ben, name: Ben Example, from: 2020-01-01, roles: [{ role: production-lead }] }
  - { id: eva, name: Eva Example, from: 2020-01-01, roles: [{ role: quality-manager }] }
`,
}

/** Starts the program several times at the same moment. @returns exit codes, and what was said beside the answers */
async function atOnce({ root }: TemporaryRepository, ...commands: readonly (readonly string[])[]) {
  const running = commands.map((command) => spawn(process.execPath, [CLI, ...command, ...TODAY], { cwd: root }))
  return Promise.all(
    running.map(async (child) => {
      const [error, code] = await Promise.all([
        text(child.stderr),
        new Promise((resolve) => child.once('close', resolve)),
      ])
      return { code, error }
    }),
  )
}

describe('commands at the same moment in one folder', () => {
  it('lose nothing: two approvals of one text, and three records of one type', async () => {
    const repository = temporaryRepository(SYSTEM)
    const done = await atOnce(
      repository,
      ['approve', 'QP-001', '--by', 'ben'],
      ['approve', 'QP-001', '--by', 'eva'],
      ['new', 'nonconformity', 'One'],
      ['new', 'nonconformity', 'Two'],
      ['new', 'nonconformity', 'Three'],
    )
    expect(done.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    const record = repository.read('qms-docs/records/approvals/AP-QP-001-1.md')
    expect([...record.matchAll(/^ {2}- by: (.*)$/gm)].map(([, by]) => by).sort()).toEqual(['ben', 'eva'])
    const folder = 'qms-docs/records/nonconformities'
    const files = readdirSync(join(repository.root, folder))
    expect(files).toEqual(['NC-2026-001.md', 'NC-2026-002.md', 'NC-2026-003.md'])
    const titles = files.map((file) => /^title: "?(.*?)"?$/m.exec(repository.read(`${folder}/${file}`))?.[1])
    expect(titles.sort()).toEqual(['One', 'Three', 'Two'])
    expect(existsSync(join(repository.root, '.git/qms'))).toBe(false)
  })

  it('refuse what the other has done: there is one quality policy', async () => {
    const repository = temporaryRepository(SYSTEM)
    const done = await atOnce(repository, ['new', 'quality-policy', 'One'], ['new', 'quality-policy', 'Two'])
    expect(done.map(({ code }) => code).sort()).toEqual([0, 2])
    expect(done.find(({ code }) => code === 2)?.error).toContain('there can be only one.')
  })
})

describe('two people who approve one text on two branches', () => {
  const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'
  const approvals = ({ read }: TemporaryRepository) => [...read(AP).matchAll(/^ {2}- by: (.*)$/gm)].map(([, by]) => by)

  /** Ben and Eva each approve on a branch of their own; the branch of Ben is merged, and that of Eva is being merged. */
  function bothMerged(): TemporaryRepository {
    const repository = temporaryRepository(SYSTEM)
    for (const by of ['ben', 'eva'] as const) {
      repository.git('switch', '--quiet', '--create', by, 'main')
      expect(repository.qms('approve', 'QP-001', '--by', by, ...TODAY).code).toBe(0)
      const [name, email] = [{ ben: 'Ben Example', eva: 'Eva Example' }[by], `${by}@example.org`]
      const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email }
      const committer = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }
      repositoryIn(repository.root, { ...author, ...committer }).commit(`${by} approves`)
    }
    repository.git('switch', '--quiet', 'main')
    repository.git('merge', '--quiet', 'ben')
    expect(() => repository.git('merge', '--quiet', 'eva')).toThrow()
    return repository
  }

  it('are told by every command that both sides are in the record, and how to keep both', () => {
    const repository = bothMerged()
    const first = repository.read(AP).split('\n').indexOf('<<<<<<< HEAD') + 1
    const [last, shared] = [first + 6, `${first + 7} to ${first + 10}`]
    expect(repository.qms('check', ...TODAY).out).toMatch(
      new RegExp(
        `${AP}\\n +${first}:1 +error +This file still holds both sides of a merge conflict, from line ${first} to ${last}, where each side added an entry\\. To keep both, repeat lines ${shared} below the first entry too, for they belong to both; delete the three marker lines, then commit\\. +no-merge-conflicts\\n`,
      ),
    )
    const before = repository.read(AP)
    expect(repository.qms('approve', 'QP-001', '--by', 'eva', ...TODAY)).toMatchObject({ code: 2, out: '' })
    expect(repository.read(AP)).toBe(before)
    expect(repository.qms('verify', ...TODAY)).toMatchObject({
      code: 1,
      out: expect.stringContaining(
        `✖ ${AP}\n    ✖ This approval record cannot be read, so nothing in it was verified.`,
      ),
    })
  })

  it('have both approved once that is done', () => {
    const repository = bothMerged()
    const conflict = repository.read(AP)
    const [, shared = ''] = /^>{7}.*\n((?: {4}.*\n)+)/m.exec(conflict) ?? []
    repository.write({ [AP]: conflict.replace('=======\n', shared).replace(/^[<>]{7}.*\n/gm, '') })
    repository.commit('merge')
    expect(approvals(repository)).toEqual(['ben', 'eva'])
    expect(repository.qms('verify', 'QP-001', ...TODAY)).toMatchObject({ code: 0, error: '' })
    expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain('  Revision 1 is effective.\n')
  })
})

describe('a command that is killed', () => {
  it('while it puts its files in place is completed by the next one, which says so', () => {
    const repository = temporaryRepository(SYSTEM)
    const killed = interrupted(repository, { call: 'renameSync', ending: '.md', count: 2 }, ...REVIEW)
    expect(killed).toBe('SIGKILL')
    expect([existsSync(join(repository.root, DR)), repository.read(QP).includes('2028-01-01')]).toEqual([true, true])
    expect(repository.qms('list', 'procedure', ...TODAY)).toMatchObject({
      code: 0,
      error: `An earlier command was interrupted while it wrote ${DR} and ${QP}. This is now complete.\n`,
    })
    expect(repository.read(QP)).toContain('next_review: 2028-11-22')
    expect(repository.git('status', '--porcelain', '--untracked-files=all').trim().split('\n').sort()).toEqual([
      `?? ${DR}`,
      `M ${QP}`,
    ])
    expect(existsSync(join(repository.root, '.git/qms'))).toBe(false)
  })

  it('before it changed anything leaves nothing behind', () => {
    const repository = temporaryRepository(SYSTEM)
    // The files are made beside their places, and the journal does not say yet that they take them.
    interrupted(repository, { call: 'renameSync', ending: 'journal.json', count: 2 }, ...REVIEW)
    expect(repository.qms(...REVIEW)).toMatchObject({
      code: 0,
      error: `An earlier command was interrupted before it changed anything: ${DR} and ${QP}. Run it again.\n`,
    })
    expect(repository.git('status', '--porcelain', '--untracked-files=all').trim().split('\n').sort()).toEqual([
      `?? ${DR}`,
      `M ${QP}`,
    ])
  })

  it('is not completed over what a person wrote since', () => {
    const repository = temporaryRepository(SYSTEM)
    interrupted(repository, { call: 'renameSync', ending: '.md', count: 2 }, ...REVIEW)
    const mine = repository.read(QP).replace('Everybody', 'Everyone')
    repository.write({ [QP]: mine })
    const journal = join(repository.root, '.git/qms/journal.json')
    expect(repository.qms('list', ...TODAY)).toMatchObject({
      code: 2,
      error: `An earlier command was interrupted while it wrote ${DR} and ${QP}, and ${QP} changed since, so it cannot be completed. Put ${QP} back as it was, or delete ${journal} to keep the files as they are. Then run this again.\n`,
    })
    expect(repository.read(QP)).toBe(mine)
  })
})

describe('--dry-run', () => {
  it('shows what would change and what would be said, and changes nothing', () => {
    const repository = temporaryRepository(SYSTEM)
    expect(repository.qms(...REVIEW, '--dry-run').out).toMatch(
      new RegExp(`^Dry run: nothing was written\\.

${DR} would be added:
  ---
  id: DR-2026-001
  type: document-review
  title: Review of Control of documented information
  document: QP-001
  revision: 1
  digest: [0-9a-f]{64}
  reviewed: 2026-11-22
  by: eva
  outcome: keep
  note: Read all of it again.
  next_review: 2028-11-22
  ---

${QP} would change:
  next_review: 2028-11-22

Without --dry-run, the answer would be:
  ${DR}
  QP-001 stays as it is; its next review is due on 2028-11-22. Commit both files together.
$`),
    )
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it.each([
    ['revise', 'QP-001', '--class', 'minor', '--summary', 'Says who does what.'],
    ['retire', 'QP-001', '--reason', 'Not needed any more.'],
    ['approve', 'QP-001', '--by', 'ben'],
    ['new', 'nonconformity', 'Old text on the wall'],
  ])('of %s changes nothing', (...command) => {
    const repository = temporaryRepository(SYSTEM)
    const { code, out } = repository.qms(...command, '--dry-run', ...TODAY)
    expect([code, out.split('\n')[0]]).toEqual([0, 'Dry run: nothing was written.'])
    expect(repository.git('status', '--porcelain')).toBe('')
  })
})
