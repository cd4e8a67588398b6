import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sha256 } from '../core/bytes/digest.js'
import { AS_BEN, approveSigned, QP, signedSystem, TODAY } from './signed-qms.js'
import { SMALL_QMS } from './small-qms.js'
import type { SshKeyPair } from './ssh-keys.js'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from './temporary-repository.js'

/** @returns a repository with a signed approval of a text with pictures and one without signature, exported to its folder `evidence` */
export function exportedEvidence(key: SshKeyPair): TemporaryRepository {
  const repository = temporaryRepository({
    ...signedSystem(key),
    [QP]: `${SMALL_QMS[QP]}\n![Scale](one/scale.png) ![It's a scale](<two/it's a scale.png>)\n`,
    'qms-docs/procedures/one/scale.png': 'first',
    "qms-docs/procedures/two/it's a scale.png": 'second',
    '.gitignore': 'evidence\n',
  })
  approveSigned(repository, key, 'QP-001')
  expect(repository.qms('approve', 'quality-manager', '--by', 'ben', ...TODAY).code).toBe(0)
  repositoryIn(repository.root, AS_BEN).commit('approve')
  const { code, out } = repository.qms('verify', '--export', 'evidence', ...TODAY)
  expect(code).toBe(0)
  expect(out).toContain(`The checksum of its SHA256SUMS is ${sha256(repository.read('evidence/SHA256SUMS'))}: keep it`)
  return repository
}

/** @returns the paths of all files in the export */
export function evidenceFiles({ root }: TemporaryRepository): readonly string[] {
  const entries = readdirSync(join(root, 'evidence'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'evidence/').length))
    .sort()
}

/** Runs the commands of the README exactly as they are printed, with git, coreutils and ssh-keygen alone. @returns the exit code */
export function runPrintedCommands({ root }: TemporaryRepository, readme: string): number | null {
  const programs = join(root, 'programs')
  mkdirSync(programs, { recursive: true })
  for (const name of ['git', 'ssh-keygen', 'sha256sum', 'cat', 'cut']) {
    const place = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
    try {
      symlinkSync(place, join(programs, name))
    } catch {
      // It is there from the run before.
    }
  }
  const commands = readme.split('\n').filter((line) => line.startsWith('    '))
  const environment = { PATH: programs, REPO: root, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const run = { cwd: join(root, 'evidence'), env: environment, encoding: 'utf8' } as const
  return spawnSync('/bin/sh', ['-e', '-c', commands.join('\n')], run).status
}

/** Changes one bit of one byte, two thirds into a file. */
export function changeByte(path: string): void {
  const bytes = readFileSync(path)
  const position = Math.floor((bytes.length * 2) / 3)
  bytes[position] = (bytes[position] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
