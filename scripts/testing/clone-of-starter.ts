import { join } from 'node:path'
import { INIT_ANSWERS } from './init-answers.js'
import { repositoryIn, type TemporaryRepository, temporaryFolder } from './temporary-repository.js'

/** A clone, beside its `origin`, of a repository that `qms init` wrote. */
export function cloneOfStarter(): TemporaryRepository {
  const { root, qms } = temporaryFolder()
  qms('init', 'origin', ...INIT_ANSWERS)
  const origin = repositoryIn(join(root, 'origin'))
  origin.write({ 'package-lock.json': '{}\n' })
  origin.commit('Begin the quality management system')
  repositoryIn(root).git('clone', '--quiet', join(root, 'origin'), 'clone')
  return repositoryIn(join(root, 'clone'))
}
