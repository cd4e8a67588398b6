import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { AP, approvedRepository, edit, QP, TODAY } from '../../../testing/signed-qms.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'
import { repositoryIn, type TemporaryRepository, temporaryFolder } from '../../../testing/temporary-repository.js'

const key = generateSshKey(keyFolder(), 'ben')
const APPROVED = SMALL_QMS[QP] ?? ''
const FORGED = APPROVED.replace('Everybody works with', 'Nobody works with')

/** A text that is approved, and a draft after it: what is in force is only in git. */
function withDraft(): TemporaryRepository {
  const repository = approvedRepository(key, 'QP-001')
  edit(repository, QP, 'revision: 1', 'revision: 2')
  repository.commit('a draft of the next revision')
  return repository
}

it('git replace puts no other text in the place of an approved one', () => {
  const repository = withDraft()
  const approved = repository.git('rev-parse', `HEAD~1:${QP}`).trim()
  repository.write({ 'forged.md': FORGED })
  const forged = repository.git('hash-object', '-w', '--no-filters', 'forged.md').trim()
  repository.git('replace', approved, forged)
  expect(repository.git('cat-file', 'blob', approved)).toBe(FORGED)
  expect(repository.qms('show', 'QP-001', '--in-force', ...TODAY)).toEqual({ code: 0, out: APPROVED, error: '' })
})

it('an object whose content was exchanged is never shown as what its id stands for', () => {
  const repository = withDraft()
  const approved = repository.git('rev-parse', `HEAD~1:${QP}`).trim()
  const path = join(repository.root, '.git/objects', approved.slice(0, 2), approved.slice(2))
  chmodSync(path, 0o644)
  writeFileSync(path, deflateSync(`blob ${Buffer.byteLength(FORGED)}\0${FORGED}`))
  const { code, out, error } = repository.qms('show', 'QP-001', '--in-force', ...TODAY)
  expect([code, out, error.includes(`What git keeps as ${approved} is not the content that has this id`)]).toEqual([
    2,
    '',
    true,
  ])
})

it('a record that names another text is not shown as what was approved', () => {
  const repository = withDraft()
  repository.write({ 'forged.md': FORGED })
  const forged = repository.git('hash-object', '-w', '--no-filters', 'forged.md').trim()
  const record = repository
    .read(AP)
    .replace(/^blob: .*$/m, `blob: ${forged}`)
    .replace(/ +evidence:[\s\S]*END SSH SIGNATURE-----\n/, '')
  repository.write({ [AP]: record })
  const { code, out, error } = repository.qms('show', 'QP-001', '--in-force', ...TODAY)
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain(
    'The text that git keeps is not what was approved as revision 1 of QP-001: its SHA-256 checksum is',
  )
})

it('a shallow clone tells nobody that an approval holds, and lets no author approve', () => {
  const { root } = approvedRepository(key, 'QP-001')
  const clone = repositoryIn(join(temporaryFolder().root, 'shallow'))
  repositoryIn(root).git('clone', '--quiet', '--depth', '1', `file://${root}`, clone.root)
  const { out } = clone.qms('verify', 'QP-001', ...TODAY)
  expect(out).toContain('Whether one of the people who approved it also wrote in it cannot be told here.')
  expect(out).toContain('0 hold')
  const refused = clone.qms('approve', 'quality-manager', '--by', 'ben', '--sign', '--key', key.file, ...TODAY)
  expect(refused.code).toBe(2)
  expect(refused.error).toContain('Who wrote revision 1 of quality-manager cannot be told here')
})
