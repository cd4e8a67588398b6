import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'

const QP = 'qms-docs/procedures/QP-001.md'

afterEach(() => vi.unstubAllEnvs())

/** @returns the small system with its procedure approved */
function approved(): TemporaryRepository {
  const repository = temporaryRepository({ ...SMALL_QMS })
  repository.git('config', 'user.name', 'Grace')
  repository.write({
    'qms-docs/people.yml': `${SMALL_QMS['qms-docs/people.yml']}  - { id: grace, name: Grace, from: 2020-01-01, roles: [{ role: quality-manager }] }\n`,
  })
  repository.commit('Grace')
  expect(repository.qms('approve', 'QP-001', '--by', 'grace', '--today', '2026-11-22').error).toBe('')
  repositoryIn(repository.root, { GIT_AUTHOR_NAME: 'Grace', GIT_AUTHOR_EMAIL: 'grace@example.org' }).commit('approved')
  return repository
}

describe('a repository that belongs to another user', () => {
  it('is not asked: every command that needs git says that git does not trust it, and what to run', () => {
    const { root, qms } = approved()
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    const error = `git does not trust this folder because it belongs to another user. Run: git config --global --add safe.directory ${root}\n`
    for (const command of [
      ['verify'],
      ['check', '--base', 'HEAD~1'],
      ['list', '--at', 'HEAD'],
      ['history', 'QP-001'],
      ['approve', 'quality-manager', '--by', 'grace'],
      ['site', 'build', '--out', '../never-written'],
    ])
      expect([...command, qms(...command)]).toEqual([...command, { code: 2, out: '', error }])
  })

  it('gets nothing from qms init but this sentence', () => {
    const { root, qms } = temporaryRepository({ 'README.md': 'Ours.' })
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    const answers = ['--organization', 'Example', '--name', 'Ada', '--leader', 'Ben', '--github', 'ada']
    expect(qms('init', '--yes', ...answers)).toMatchObject({
      code: 2,
      error: expect.stringContaining('safe.directory'),
    })
    expect(readdirSync(root).sort()).toEqual(['.git', 'README.md'])
  })

  it('is checked all the same where git is not asked', () => {
    const { qms } = temporaryRepository(SMALL_QMS)
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    expect(qms('check', '--today', '2026-11-22').code).toBe(0)
  })
})

describe('a clone without all contents whose origin cannot be reached', () => {
  const said =
    'This clone was made without all contents (git clone --filter), and git cannot fetch those that are needed now. Connect to the repository that it was cloned from, and run this again; or make a clone without --filter.\n'

  function partialClone(source = approved()): TemporaryRepository {
    source.git('config', 'uploadpack.allowFilter', 'true')
    source.write({ [QP]: source.read(QP).replace('All documents.', 'All documents of ours.') })
    source.commit('edit')
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', '--filter=blob:none', `file://${source.root}`, '.')
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere')
    return clone
  }

  it('says so in one sentence, and answers what is here', () => {
    const clone = partialClone()
    for (const command of [['check', '--base', 'HEAD~2'], ['verify'], ['list', '--at', 'HEAD~1']])
      expect([...command, clone.qms(...command)]).toEqual([...command, { code: 2, out: '', error: said }])
    expect(clone.qms('list', '--at', 'HEAD').out).toBe(clone.qms('list').out)
  })

  it('is checked all the same: what needs earlier records is not evaluated, with what to fetch', () => {
    const source = approved()
    const record = 'qms-docs/records/approvals/AP-QP-001-1.md'
    source.write({ [record]: `${source.read(record)}\nSaid twice.\n` })
    source.commit('record changed')
    const clone = partialClone(source)
    const whole = source.qms('check', '--today', '2026-11-22')
    expect(whole.out).toContain('2 errors. 30 rules not evaluated.')
    const { out } = clone.qms('check', '--today', '2026-11-22')
    expect(out).toContain(`not evaluated: 4 rules, such as imports-in-history. ${said}`)
    expect(out).toContain('1 error, 1 note. 34 rules not evaluated.')
    expect(clone.qms('due', '--today', '2026-11-22')).toEqual(source.qms('due', '--today', '2026-11-22'))
    clone.git('remote', 'set-url', 'origin', `file://${source.root}`)
    expect(clone.qms('check', '--today', '2026-11-22')).toEqual(source.qms('check', '--today', '2026-11-22'))
  })
})

describe('a clone from which git leaves folders out (sparse-checkout)', () => {
  function sparseClone(...left: string[]): TemporaryRepository {
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', approved().root, '.')
    clone.git('sparse-checkout', 'set', '--no-cone', '/*', ...left.map((folder) => `!/${folder}/`))
    for (const folder of left) expect(existsSync(join(clone.root, folder))).toBe(false)
    return clone
  }

  it.each([['qms-docs/roles'], ['qms-docs/procedures'], ['qms-docs/records']])(
    'has no document less and no problem more without %s',
    (folder) => {
      const clone = sparseClone(folder)
      expect(clone.git('status', '--short')).toBe('')
      const flags = ['--base', 'HEAD~1', '--today', '2026-11-22']
      const whole = approved()
      expect(clone.qms('check', ...flags)).toEqual(whole.qms('check', ...flags))
      expect(clone.qms('list').out).toBe(clone.qms('list', '--at', 'HEAD').out)
      expect(clone.qms('verify', '--today', '2026-11-22')).toMatchObject({
        code: 0,
        out: expect.stringContaining('1 holds, 0 fail, 0 could not be checked in full'),
      })
    },
  )

  it('tells a file that is really deleted from one that is left out', () => {
    const clone = sparseClone('qms-docs/roles')
    clone.git('rm', '--quiet', QP)
    const { out } = clone.qms('check', '--base', 'HEAD', '--rule', 'nothing-deleted', '--today', '2026-11-22')
    expect(out).toContain('QP-001 is gone.')
    expect(out).not.toContain('quality-manager is gone.')
  })

  it('approves what is left out, because git has it, and changes only what is here', () => {
    const clone = sparseClone('qms-docs/roles')
    expect(clone.qms('approve', 'quality-manager', '--by', 'grace', '--today', '2026-11-22')).toMatchObject({
      code: 0,
      error: '',
    })
    expect(clone.qms('retire', 'quality-manager', '--reason', 'No longer needed.')).toEqual({
      code: 2,
      out: '',
      error:
        'qms-docs/roles/quality-manager.md is left out of this folder by git sparse-checkout, so it cannot be changed here. Run: git sparse-checkout add qms-docs/roles\n',
    })
  })

  it('is read in a linked working folder, too', () => {
    const repository = approved()
    const linked = join(temporaryFolder().root, 'linked')
    repository.git('worktree', 'add', '--quiet', '--detach', linked)
    repository.git('-C', linked, 'sparse-checkout', 'set', 'qms-docs/procedures')
    expect(existsSync(join(linked, 'qms-docs/roles'))).toBe(false)
    expect(repositoryIn(linked).qms('list').out).toBe(repository.qms('list').out)
  })
})

describe('documents in a submodule', () => {
  const SUBMODULE = 'qms-docs/shared'

  function withSubmodule(): TemporaryRepository {
    const shared = temporaryRepository({ 'QP-900.md': (SMALL_QMS[QP] ?? '').replaceAll('QP-001', 'QP-900') })
    const repository = approved()
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', shared.root, SUBMODULE)
    repository.commit('shared')
    return repository
  }

  it('are the same in the folder and at a commit, and check says that their history is elsewhere', () => {
    const repository = withSubmodule()
    const list = repository.qms('list')
    expect(list.out).toContain('QP-900')
    expect(repository.qms('list', '--at', 'HEAD')).toEqual(list)
    const check = repository.qms('check', '--today', '2026-11-22', '--rule', 'own-history')
    expect(check.out).toContain(
      'qms-docs/shared is a submodule: another repository, which keeps the history of its documents. They are checked here; approve and verify them there.',
    )
    expect(repository.qms('check', '--today', '2026-11-22', '--rule', 'own-history', '--at', 'HEAD')).toEqual(check)
  })

  it('are approved there, and said to be', () => {
    const { qms } = withSubmodule()
    expect(qms('approve', 'QP-900', '--by', 'grace')).toEqual({
      code: 2,
      out: '',
      error:
        'QP-900 lies in the submodule qms-docs/shared: another repository, which keeps its text. Approve it there.\n',
    })
  })

  it('are verified there: approval records in them could not be checked, and none fails', () => {
    const repository = withSubmodule()
    const record = repository.read('qms-docs/records/approvals/AP-QP-001-1.md').replaceAll('QP-001', 'QP-900')
    const blob = /^blob: (.*)$/m.exec(record)?.[1] ?? ''
    repository.write({ [`${SUBMODULE}/AP-QP-900-1.md`]: record.replace(blob, '1'.repeat(40)) })
    const { code, out } = repository.qms('verify', '--today', '2026-11-22')
    expect(code).toBe(0)
    expect(out).toContain(
      'It belongs to the submodule qms-docs/shared: another repository, which keeps the text and its history. Verify it there.',
    )
    expect(repository.qms('check', '--base', 'HEAD', '--rule', 'approved-text-kept').code).toBe(0)
  })

  it('that are not here are named as what was not read, in the folder and at the commit', () => {
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', withSubmodule().root, '.')
    for (const flags of [[], ['--at', 'HEAD']]) {
      const { code, out } = clone.qms('check', '--today', '2026-11-22', '--rule', 'regular-file', ...flags)
      expect([code, out]).toEqual([
        1,
        expect.stringContaining(
          'The files of the git submodule qms-docs/shared are not here, so nothing in it was checked. Run: git submodule update --init qms-docs/shared',
        ),
      ])
    }
  })
})

it('a folder that was committed in the form of a repository is never asked as one: its settings could name programs', () => {
  const repository = temporaryRepository(SMALL_QMS)
  const planted = join(repository.root, 'planted')
  repository.git('clone', '--quiet', '--bare', '.', 'planted')
  repository.write({ 'planted/qms-docs/qms.yml': 'organization: { name: Planted }\n' })
  expect(repositoryIn(planted).git('log', '--format=%s').trim()).toBe('first')
  expect(repositoryIn(planted).qms('list', '--at', 'HEAD')).toMatchObject({ code: 2, out: '' })
})
