import { cpSync } from 'node:fs'
import { type TemporaryRepository, temporaryRepository } from './temporary-repository.js'

/** @returns a repository with the documents of the example in docs/ */
export function lowmoor(): TemporaryRepository {
  const repository = temporaryRepository()
  cpSync('docs/example', repository.root, { recursive: true })
  repository.commit('The documents as they are')
  return repository
}
