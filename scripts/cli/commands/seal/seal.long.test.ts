import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AP, approvedRepository, edit, QP, TODAY } from '../../../testing/signed-qms.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'
import type { TemporaryRepository } from '../../../testing/temporary-repository.js'

const folder = keyFolder()
const key = generateSshKey(folder, 'ben')
const stranger = generateSshKey(folder, 'stranger')
const SEAL = ['seal', '--by', 'ben', '--key', key.file, ...TODAY]
const NAME = 'qms-seal/2026-11-22'

function sealed(): TemporaryRepository {
  const repository = approvedRepository(key, 'QP-001')
  expect(repository.qms(...SEAL)).toMatchObject({ code: 0, error: '' })
  return repository
}

/** What is said of the seal. */
function said(repository: TemporaryRepository) {
  const { seal } = JSON.parse(repository.qms('verify', '--format', 'json', ...TODAY).out)
  return seal.checks.map(({ result, message }: Record<string, string>) => `${result}: ${message}`)
}

it('seals what is in force, says the same each time, and is verified here and by git alone', () => {
  const repository = approvedRepository(key, 'QP-001')
  const commit = repository.git('rev-parse', 'HEAD').trim()
  const shown = repository.qms('seal', '--dry-run', ...TODAY)
  expect(repository.qms('seal', '--dry-run', ...TODAY)).toEqual(shown)
  expect(repository.git('tag')).toBe('')
  expect(repository.qms(...SEAL)).toEqual({
    code: 0,
    out: `${NAME} seals 1 text in force and 1 approval record of commit ${commit.slice(0, 12)}, signed by Ben Example.
Publish it: git push origin ${NAME}
Keep a copy of this tag where those who can write to this repository cannot: it shows later whether history was rewritten.
`,
    error: '',
  })
  const tag = repository.git('cat-file', 'tag', NAME)
  expect(tag).toContain(shown.out.slice(shown.out.indexOf('Seal of')))
  expect(tag).toContain('{"document":"QP-001","revision":"1","blob":"')
  expect(tag).toContain('{"id":"AP-QP-001-1","path":"qms-docs/records/approvals/AP-QP-001-1.md","blob":"')

  writeFileSync(join(folder, 'allowed_signers'), `ben namespaces="git" ${key.publicKey}\n`)
  const settings = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${join(folder, 'allowed_signers')}`]
  execFileSync('git', [...settings, 'verify-tag', NAME], { cwd: repository.root, stdio: 'pipe' })

  expect(said(repository)).toEqual([
    `holds: ${NAME} seals commit ${commit.slice(0, 12)}, signed by Ben Example with the key ${key.fingerprint}.`,
    'holds: History goes on from this commit.',
    'holds: All that it lists is as it was: 1 text in force and 1 approval record.',
  ])
  expect(JSON.parse(repository.qms(...SEAL, '--format', 'json').out)).toMatchObject({ name: `${NAME}-2`, isMade: true })
})

it('is not made over what is not committed, or does not verify, unless the seal may say so', () => {
  const repository = approvedRepository(key, 'QP-001')
  edit(repository, AP, 'meaning: approved', 'meaning: reviewed')
  expect(repository.qms(...SEAL)).toMatchObject({
    code: 2,
    error: `A seal is over what is committed, and this is not: ${AP}. Commit it, or put it back.\n`,
  })
  repository.commit('edit')
  expect(repository.qms(...SEAL)).toMatchObject({
    code: 2,
    error:
      '1 approval record would be sealed that does not verify: AP-QP-001-1. “qms verify” says why. With --with-failures the seal names it.\n',
  })
  expect(repository.qms(...SEAL, '--with-failures').code).toBe(0)
  expect(repository.git('cat-file', 'tag', NAME)).toContain('"failing": [\n    "AP-QP-001-1"\n  ]')
})

it('shows what was done behind it: history rewritten, a record edited or gone, another tag in its place', () => {
  const repository = sealed()
  const commit = repository.git('rev-parse', 'HEAD').trim()
  edit(repository, AP, 'role: quality-manager', 'role: store-lead')
  const changed =
    'fails: The approval record AP-QP-001-1 says other things than when it was sealed. Such records only grow.'
  expect(said(repository).slice(2)).toEqual([changed])
  repository.git('rm', '--quiet', '--force', AP)
  expect(said(repository).slice(2)).toEqual(['fails: The approval record AP-QP-001-1 is gone since the seal.'])
  repository.git('checkout', '--quiet', 'HEAD', '--', AP)

  edit(repository, QP, 'next_review: 2028-01-01', 'next_review: 2027-12-01')
  repository.commit('review earlier')
  expect(said(repository)).toHaveLength(3)
  repository.git('reset', '--quiet', '--soft', 'main')
  repository.commit('all at once')
  const rewritten = `Commit ${commit.slice(0, 12)}, which ${NAME} seals, is not part of this history: history was rewritten after the seal, or this branch began before it. Compare with a clone from before; a branch that only lacks the commit is brought up to date by merging.`
  expect(said(repository).slice(1)).toEqual([`fails: ${rewritten}`])
  expect(repository.qms('verify', ...TODAY)).toMatchObject({ code: 1, out: expect.stringContaining(`✖ ${rewritten}`) })

  const forge = (name: string, ...how: string[]) =>
    repository.git('-c', 'gpg.format=ssh', '-c', `user.signingkey=${stranger.file}`, 'tag', ...how, name, commit)
  const message = repository.git('tag', '--list', '--format=%(contents:subject)%0a%0a%(contents:body)', NAME)
  forge('qms-seal/2026-11-23', '--sign', '--message', message)
  expect(said(repository)).toEqual([
    'fails: The seal qms-seal/2026-11-23 is signed with a key that people.yml does not list.',
  ])
  forge('qms-seal/2026-11-24', '--annotate', '--message', message)
  expect(said(repository)).toEqual([
    'fails: The tag qms-seal/2026-11-24 is not signed with an SSH key, so it seals nothing. Delete it, and seal again.',
  ])
  repository.git('update-ref', 'refs/tags/qms-seal/2026-11-25', `refs/tags/${NAME}`)
  expect(said(repository)).toEqual([
    'fails: The tag qms-seal/2026-11-25 is not a seal as “qms seal” makes it: its name, commit or list was changed.',
  ])
})
