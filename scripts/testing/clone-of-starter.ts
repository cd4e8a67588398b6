import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { INIT_ANSWERS } from './init-answers.js'
import { repositoryIn, type TemporaryRepository, temporaryFolder } from './temporary-repository.js'

/** A clone, beside its `origin`, of a repository that `qms init` wrote, with the toolkit as npm would install it. */
export function cloneOfStarter(): TemporaryRepository {
  const { root, qms } = temporaryFolder()
  qms('init', 'origin', ...INIT_ANSWERS)
  repositoryIn(join(root, 'origin')).commit('Begin the quality management system')
  repositoryIn(root).git('clone', '--quiet', join(root, 'origin'), 'clone')
  const programs = join(root, 'clone/node_modules/.bin')
  mkdirSync(programs, { recursive: true })
  writeFileSync(join(programs, 'qms'), `#!/bin/sh\nexec node "${resolve('dist/bin/cli.js')}" "$@"\n`, { mode: 0o755 })
  return repositoryIn(join(root, 'clone'))
}
