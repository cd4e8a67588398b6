import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changeByte, evidenceFiles, exportedEvidence, runPrintedCommands } from '../../../testing/exported-evidence.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'

const key = generateSshKey(keyFolder(), 'ben')

/** What people say, and the list of checksums itself, are only compared with the list. */
const ONLY_IN_LIST = ['README.txt', 'SHA256SUMS']

it('each single changed byte in any file of an export makes its commands fail, also where the checksums were made to fit', () => {
  const repository = exportedEvidence(key)
  const readme = repository.read('evidence/README.txt')
  const withoutSums = readme.replace(/^ {4}sha256sum.*$/m, '')
  const files = evidenceFiles(repository)
  expect(runPrintedCommands(repository, readme)).toBe(0)
  expect(files.length).toBeGreaterThan(14)
  for (const file of files) {
    const path = join(repository.root, 'evidence', file)
    const bytes = readFileSync(path)
    changeByte(path)
    expect(runPrintedCommands(repository, readme), file).not.toBe(0)
    if (!ONLY_IN_LIST.includes(file))
      expect(runPrintedCommands(repository, withoutSums), file).toSatisfy(
        (code) => code !== 0 || file.includes('unsigned'),
      )
    writeFileSync(path, bytes)
  }
  expect(runPrintedCommands(repository, readme)).toBe(0)
})
