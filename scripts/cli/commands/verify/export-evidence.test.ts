import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evidenceFiles, exportedEvidence, runPrintedCommands } from '../../../testing/exported-evidence.js'
import { AP, approvedRepository, edit, TODAY } from '../../../testing/signed-qms.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'

const key = generateSshKey(keyFolder(), 'ben')

it('holds records, texts, files, statements, people and settings, and its printed commands hold', () => {
  const repository = exportedEvidence(key)
  const settings = repository.git('rev-parse', 'HEAD^').slice(0, 12)
  const before = repository.git('rev-parse', 'HEAD^^').slice(0, 12)
  expect(evidenceFiles(repository)).toEqual([
    'AP-QP-001-1/1-ben.statement.json',
    'AP-QP-001-1/1-ben.statement.json.sig',
    'AP-QP-001-1/approved.md',
    'AP-QP-001-1/files/1-scale.png',
    'AP-QP-001-1/files/2-it_s_a_scale.png',
    'AP-QP-001-1/record.md',
    'AP-quality-manager-1/1-ben.unsigned-statement.json',
    'AP-quality-manager-1/approved.md',
    'AP-quality-manager-1/record.md',
    'README.txt',
    'SHA256SUMS',
    'allowed_signers',
    ...[before, settings].sort().flatMap((commit) => [`settings/${commit}/people.yml`, `settings/${commit}/qms.yml`]),
  ])
  const readme = repository.read('evidence/README.txt')
  expect(readme).toContain(`  Ben Example (ben), approved as quality-manager at 2026-11-22T`)
  expect(readme).toContain(
    `: signed. People and settings: settings/${before}, as they were before this approval came into the repository.`,
  )
  expect(readme).toContain(': not signed. People')
  expect(runPrintedCommands(repository, readme)).toBe(0)
})

it('fails its commands for another text, also if all checksums were made to fit', () => {
  const repository = exportedEvidence(key)
  const readme = repository.read('evidence/README.txt')
  edit(repository, 'evidence/AP-QP-001-1/approved.md', 'Everybody', 'Nobody')
  expect(runPrintedCommands(repository, readme)).not.toBe(0)
  const withoutSums = readme.replace(/^ {4}sha256sum.*$/m, '')
  expect(runPrintedCommands(repository, withoutSums)).not.toBe(0)
})

it('goes to no place that holds something already', () => {
  const repository = approvedRepository(key, 'QP-001')
  const said = (place: string) => repository.qms('verify', '--export', place, ...TODAY)
  expect(said('qms-docs').error).toContain('qms-docs is not empty, so nothing was written.')
  expect(said(AP)).toMatchObject({ code: 2 })
  expect(said(AP).error).toContain(`${AP} is not empty, so nothing was written.`)
})

it('is not called part of the repository when the record is not committed', () => {
  const repository = approvedRepository(key, 'QP-001')
  const path = join(repository.root, AP)
  writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\n# Noted.\n'))
  repository.qms('verify', '--export', 'evidence', ...TODAY)
  const readme = repository.read('evidence/README.txt')
  expect(readme).toContain('The record is not committed as it is here: nothing but this export shows it.')
  expect(readme).not.toContain('hash-object --no-filters AP-QP-001-1/record.md')
})
