import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { SIGNATURE_NAMESPACE } from '../../../subjects/approval/signature/statement.js'
import { generateSshKey, keyFolder, type SshKeyPair, sshVerifies } from '../../../testing/ssh-keys.js'
import { signStatement } from './sign-statement.js'

const folder = keyFolder()
const ada = generateSshKey(folder, 'ada')
const STATEMENT = '{"document":"QP-001"}\n'

afterEach(() => vi.unstubAllEnvs())

function isSignedBy({ publicKey }: SshKeyPair, signature: string): boolean {
  const given = { folder, person: 'ada', namespace: SIGNATURE_NAMESPACE, signature, text: STATEMENT }
  return sshVerifies({ ...given, allowedSigners: `ada ${publicKey}\n` })
}

it('gives a signature that ssh-keygen accepts', async () => {
  expect(isSignedBy(ada, await signStatement(STATEMENT, ada.file))).toBe(true)
})

it('signs with a key under a passphrase, which ssh-keygen asks for', async () => {
  const locked = generateSshKey(folder, 'locked', ['-t', 'ed25519', '-N', 'opensesame'])
  const askpass = join(folder, 'askpass')
  writeFileSync(askpass, '#!/bin/sh\necho opensesame\n', { mode: 0o700 })
  vi.stubEnv('SSH_ASKPASS', askpass)
  vi.stubEnv('SSH_ASKPASS_REQUIRE', 'force')
  expect(isSignedBy(locked, await signStatement(STATEMENT, locked.file))).toBe(true)
})

it('signs with a public key whose private half ssh-agent holds', async () => {
  const held = generateSshKey(folder, 'held')
  const agent = spawnSync('ssh-agent', ['-s', '-a', join(folder, 'agent')], { encoding: 'utf8' })
  onTestFinished(() => void process.kill(Number(/SSH_AGENT_PID=(\d+)/.exec(agent.stdout)?.[1])))
  vi.stubEnv('SSH_AUTH_SOCK', join(folder, 'agent'))
  expect(spawnSync('ssh-add', ['-q', held.file]).status).toBe(0)
  rmSync(held.file)
  expect(isSignedBy(held, await signStatement(STATEMENT, `${held.file}.pub`))).toBe(true)
})

it('says what ssh-keygen said when it does not sign', async () => {
  const open = generateSshKey(folder, 'open')
  chmodSync(open.file, 0o644)
  const refusal = signStatement(STATEMENT, open.file)
  await expect(refusal).rejects.toThrow(`ssh-keygen did not sign with ${open.file}. It said:\n`)
  await expect(refusal).rejects.toThrow(`Permissions 0644 for '${open.file}' are too open.`)
})

it('says what to do without the key, or without ssh-keygen', async () => {
  await expect(signStatement(STATEMENT, join(folder, 'nowhere'))).rejects.toThrow(
    `There is no file ${join(folder, 'nowhere')}. Name the file of your SSH key, such as --key ~/.ssh/id_ed25519.`,
  )
  vi.stubEnv('PATH', folder)
  await expect(signStatement(STATEMENT, ada.file)).rejects.toThrow(
    'Signing needs ssh-keygen, which is not on this machine. Install it: on Debian and Ubuntu the package openssh-client,',
  )
})
