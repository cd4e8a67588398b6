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
    'seal/manifest.json',
    'seal/tag.txt',
    'seal/tag.txt.sig',
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

it('holds the latest seal: which texts and records it lists, and that history goes on from it', () => {
  const repository = exportedEvidence(key)
  const readme = repository.read('evidence/README.txt')
  expect(JSON.parse(repository.read('evidence/seal/manifest.json')).records).toHaveLength(2)
  expect(readme).toContain('  History goes on from this commit.\n')
  expect(readme).not.toContain('is not in the seal')
  repository.git('tag', '--delete', 'qms-seal/2026-11-22')
  expect(runPrintedCommands(repository, readme)).not.toBe(0)
  edit(repository, AP, 'change: ', 'change: Not ')
  repository.commit('edit')
  repository.qms('verify', 'QP-001', '--export', 'later', ...TODAY)
  expect(repository.read('later/README.txt')).toContain(
    'There is no seal: nothing here shows that history was not rewritten before the export.',
  )
})

it('names what is not in the seal', () => {
  const repository = exportedEvidence(key)
  edit(repository, AP, '---\n', '---\n# Noted.\n')
  repository.commit('noted')
  repository.qms('verify', 'QP-001', '--export', 'later', ...TODAY)
  expect(repository.read('later/README.txt')).toContain(
    'AP-QP-001-1/record.md is not in the seal: it was not so, or not in force, when that was made.',
  )
})
