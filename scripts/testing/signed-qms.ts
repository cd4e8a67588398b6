import { expect } from 'vitest'
import { SMALL_QMS } from './small-qms.js'
import type { SshKeyPair } from './ssh-keys.js'
import { type TemporaryRepository, temporaryRepository } from './temporary-repository.js'

export const TODAY = ['--today', '2026-11-22']
export const QP = 'qms-docs/procedures/QP-001.md'
export const ROLE = 'qms-docs/roles/quality-manager.md'
export const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'

/** What `qms verify` says of a text whose commit is gone. */
export const REWRITTEN =
  'No commit in the history of QP-001 holds the approved text: the history was rewritten after the approval, or the text was never committed here.'

/** The small system, in which Ada writes, and Ben approves and signs. */
export function signedSystem(key: SshKeyPair): Record<string, string> {
  const people = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, emails: [ada@example.org], roles: [{ role: quality-manager }] }
  - id: ben
    name: Ben Example
    from: 2020-01-01
    emails: [ben@example.org]
    roles: [{ role: quality-manager }]
    keys: [{ key: ${key.publicKey}, from: 2026-01-01 }]
`
  return { ...SMALL_QMS, 'qms-docs/people.yml': people }
}

/** Who commits, for `repositoryIn`: people write their own approvals down. */
export const AS_BEN = { GIT_AUTHOR_NAME: 'Ben Example', GIT_AUTHOR_EMAIL: 'ben@example.org' }

/** @returns a repository with that system, on a branch of its own, on which Ben has approved documents */
export function approvedRepository(key: SshKeyPair, ...ids: readonly string[]): TemporaryRepository {
  const repository = temporaryRepository(signedSystem(key))
  repository.git('switch', '--quiet', '--create', 'approval')
  return approveSigned(repository, key, ...ids)
}

export function approveSigned(
  repository: TemporaryRepository,
  key: SshKeyPair,
  ...ids: readonly string[]
): TemporaryRepository {
  const { code, error } = repository.qms('approve', ...ids, '--by', 'ben', '--sign', '--key', key.file, ...TODAY)
  expect([code, error]).toEqual([0, ''])
  repository.commit('approve')
  return repository
}

/** @returns the exit code and what `qms verify` says of a record that does not hold, besides that it was edited just now */
export function faults(repository: TemporaryRepository, id = 'QP-001'): [code: number | null, said: readonly string[]] {
  const { code, out } = repository.qms('verify', id, ...TODAY)
  return [
    code,
    out
      .split('\n')
      .flatMap((line) => /^ {4}[✖–] (.*)$/.exec(line)?.[1] ?? [])
      .filter((line) => !line.includes(' is not committed as it is here')),
  ]
}

/** Changes a file by hand. */
export function edit(repository: TemporaryRepository, path: string, from: string | RegExp, to: string): void {
  const text = repository.read(path)
  expect(text).toMatch(from)
  repository.write({ [path]: text.replace(from, to) })
}
