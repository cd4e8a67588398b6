import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../testing/temporary-repository.js'

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
  repository.commit('approved')
  return repository
}

describe('a repository that belongs to another user', () => {
  it.each([
    ['verify'],
    ['check', '--base', 'HEAD~1'],
    ['list', '--at', 'HEAD'],
    ['history', 'QP-001'],
    ['approve', 'quality-manager', '--by', 'grace'],
    ['site', 'build', '--out', '../never-written'],
  ])('qms %s says that git does not trust it, and what to run', (...command) => {
    const { root, qms } = approved()
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    expect(qms(...command)).toEqual({
      code: 2,
      out: '',
      error: `git does not trust this folder because it belongs to another user. Run: git config --global --add safe.directory ${root}\n`,
    })
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

  function partialClone(): TemporaryRepository {
    const source = approved()
    source.git('config', 'uploadpack.allowFilter', 'true')
    source.write({ [QP]: source.read(QP).replace('All documents.', 'All documents of ours.') })
    source.commit('edit')
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', '--filter=blob:none', `file://${source.root}`, '.')
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere')
    return clone
  }

  it.each([['check', '--base', 'HEAD~2'], ['verify'], ['list', '--at', 'HEAD~1']])(
    'qms %s says so in one sentence',
    (...command) => {
      expect(partialClone().qms(...command)).toEqual({ code: 2, out: '', error: said })
    },
  )

  it('answers what is here', () => {
    const clone = partialClone()
    expect(clone.qms('list', '--at', 'HEAD').out).toBe(clone.qms('list').out)
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
        out: expect.stringContaining('1 holds, 0 fail'),
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
