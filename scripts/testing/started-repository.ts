import { join } from 'node:path'
import { expect } from 'vitest'
import { INIT_ANSWERS } from './init-answers.js'
import { repositoryIn, type TemporaryRepository, temporaryFolder } from './temporary-repository.js'

/** @returns a repository that `qms init` wrote, and its first commit */
export function startedRepository(...flags: readonly string[]): TemporaryRepository {
  const folder = temporaryFolder()
  expect(folder.qms('init', 'our-qms', ...INIT_ANSWERS, ...flags)).toMatchObject({ code: 0, error: '' })
  const repository = repositoryIn(join(folder.root, 'our-qms'))
  repository.commit('first')
  return repository
}
