import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sha256 } from '../core/bytes/digest.js'
import { AS_BEN, approveSigned, QP, signedSystem, TODAY } from './signed-qms.js'
import { SMALL_QMS } from './small-qms.js'
import type { SshKeyPair } from './ssh-keys.js'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from './temporary-repository.js'

/** @returns a repository with a signed approval of a text with pictures and one without signature, sealed, and exported to its folder `evidence` */
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
  expect(repository.qms('seal', '--by', 'ben', '--key', key.file, ...TODAY)).toMatchObject({ code: 0, error: '' })
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
  const commands = readme.split('\n').filter((line) => line.startsWith('    '))
  return runCommands(join(root, 'evidence'), root, commands.join('\n'), ['-e']).status
}

/** Runs a shell in the folder of an export. @param root of the clone with which the commands compare */
export function runCommands(folder: string, root: string, commands: string, options: readonly string[] = []) {
  const environment = { PATH: programs(), REPO: root, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  return spawnSync('/bin/sh', [...options, '-c', commands], { cwd: folder, env: environment, encoding: 'utf8' })
}

let programsFolder: string | undefined

/** A folder with links to the programs that an auditor needs, and to no other. */
function programs(): string {
  if (programsFolder !== undefined) return programsFolder
  const folder = mkdtempSync(join(tmpdir(), 'qms-programs-'))
  for (const name of ['git', 'ssh-keygen', 'sha256sum', 'cat', 'cut'])
    symlinkSync(spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim(), join(folder, name))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  programsFolder = folder
  return folder
}

/** Changes one bit of one byte, two thirds into a file. */
export function changeByte(path: string): void {
  const bytes = readFileSync(path)
  const position = Math.floor((bytes.length * 2) / 3)
  bytes[position] = (bytes[position] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
