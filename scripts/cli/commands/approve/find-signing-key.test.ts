import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { formatSshPublicKey } from '../../../subjects/approval/signature/ssh-public-key.js'
import { generateSshKey, keyFolder, type SshKeyPair } from '../../../testing/ssh-keys.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import { findSigningKey } from './find-signing-key.js'

const folder = keyFolder()
const home = join(folder, 'home')
const [atHome, ofGit, named] = [
  generateSshKey(folder, 'id_ed25519'),
  generateSshKey(folder, 'of-git', ['-t', 'ecdsa', '-N', 'opensesame']),
  generateSshKey(folder, 'named', ['-t', 'rsa', '-b', '2048']),
]
const ADA = { id: 'ada', name: 'Ada Example', keys: [{ key: atHome.publicKey, from: '2026-01-01' }] }

beforeEach(() => {
  mkdirSync(join(home, '.ssh'), { recursive: true })
  copyFileSync(atHome.file, join(home, '.ssh/id_ed25519'))
  vi.stubEnv('HOME', home)
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null')
})
afterEach(() => vi.unstubAllEnvs())

function repositoryWith(settings: Readonly<Record<string, string>> = {}): string {
  const repository = temporaryRepository()
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value)
  return repository.root
}

async function chosen(root: string, asked?: string, person = ADA): Promise<readonly [string, string]> {
  const { file, publicKey } = await findSigningKey(root, person, asked)
  return [file, formatSshPublicKey(publicKey)]
}

function lineOf({ publicKey }: SshKeyPair): string {
  return publicKey.split(' ').slice(0, 2).join(' ')
}

it('is the key that is asked for, before all others; its path counts from where the command runs', async () => {
  const root = repositoryWith({ 'gpg.format': 'ssh', 'user.signingkey': ofGit.file })
  expect(await chosen(root, named.file)).toEqual([named.file, lineOf(named)])
  expect(await chosen(folder, 'named.pub')).toEqual([`${named.file}.pub`, lineOf(named)])
})

it('is else the key with which git signs, if that is one of SSH', async () => {
  const root = repositoryWith({ 'gpg.format': 'ssh', 'user.signingkey': ofGit.file })
  expect(await chosen(root)).toEqual([ofGit.file, lineOf(ofGit)])
  const withTilde = repositoryWith({ 'gpg.format': 'ssh', 'user.signingkey': '~/.ssh/id_ed25519' })
  expect(await chosen(withTilde)).toEqual([join(home, '.ssh/id_ed25519'), lineOf(atHome)])
  const withPgp = repositoryWith({ 'user.signingkey': '0A46826A' })
  expect(await chosen(withPgp)).toEqual([join(home, '.ssh/id_ed25519'), lineOf(atHome)])
})

it('is else ~/.ssh/id_ed25519, if people.yml lists it for the person', async () => {
  expect(await chosen(repositoryWith())).toEqual([join(home, '.ssh/id_ed25519'), lineOf(atHome)])
  const bob = { ...ADA, name: 'Bob Example', keys: [{ key: named.publicKey, from: '2026-01-01' }] }
  await expect(chosen(repositoryWith(), undefined, bob)).rejects.toThrow(
    'There is no key to sign with. Name one with --key, such as --key ~/.ssh/id_ed25519; “ssh-keygen -t ed25519” makes one. Its public half, from the file that ends in .pub, belongs in people.yml, under “keys” of Bob Example.',
  )
})

it('is read from the private file, even under a passphrase, or from the public one beside it', async () => {
  const old = generateSshKey(folder, 'old', ['-t', 'rsa', '-b', '2048', '-m', 'PEM'])
  expect(await chosen(folder, 'old')).toEqual([old.file, lineOf(old)])
  rmSync(`${old.file}.pub`)
  await expect(chosen(folder, 'old')).rejects.toThrow(
    `${old.file} holds no SSH key that approvals can be signed with. Name the file of one, or make one with “ssh-keygen -t ed25519”.`,
  )
  writeFileSync(`${ofGit.file}.pub`, named.publicKey)
  expect(await chosen(folder, 'of-git')).toEqual([ofGit.file, lineOf(ofGit)])
})

it.each([lineOf(named), `key::${lineOf(named)}`])('a key in git’s settings itself is of no use: %.12s', async (key) => {
  await expect(chosen(repositoryWith({ 'gpg.format': 'ssh', 'user.signingkey': key }))).rejects.toThrow(
    'git’s setting user.signingkey holds a key, not the name of a file. Save this key in a file that ends in .pub, and name it with --key.',
  )
})

it.each(['nowhere', 'home/.ssh'])('it is said that there is no file %s', async (path) => {
  await expect(chosen(folder, path)).rejects.toThrow(
    `There is no file ${join(folder, path)}. Name the file of your SSH key, such as --key ~/.ssh/id_ed25519.`,
  )
})
