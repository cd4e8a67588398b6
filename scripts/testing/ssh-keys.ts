import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A pair of keys that ssh-keygen made in a folder. */
export interface SshKeyPair {
  /** The file of the private key. */
  readonly file: string
  /** `ssh-ed25519 AAAA… comment` */
  readonly publicKey: string
  readonly fingerprint: string
}

/** @returns a folder that goes away with the tests of a file */
export function keyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qms-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** @param options such as `['-t', 'rsa', '-b', '3072']` */
export function generateSshKey(
  folder: string,
  name: string,
  options: readonly string[] = ['-t', 'ed25519'],
): SshKeyPair {
  const file = join(folder, name)
  sshKeygen(['-q', ...options, ...(options.includes('-N') ? [] : ['-N', '']), '-C', `${name}@example.org`, '-f', file])
  const fingerprint = sshKeygen(['-l', '-f', `${file}.pub`]).split(' ')[1] ?? ''
  return { file, publicKey: readFileSync(`${file}.pub`, 'utf8').trim(), fingerprint }
}

/** Signs with ssh-keygen itself. */
export function sshSign({ file }: SshKeyPair, text: string, namespace: string, ...options: string[]): string {
  return sshKeygen(['-Y', 'sign', '-n', namespace, '-f', file, ...options], text)
}

export interface SshVerification {
  readonly folder: string
  readonly allowedSigners: string
  readonly person: string
  readonly namespace: string
  readonly signature: string
  readonly text: string
  /** `20261122093000Z` */
  readonly time?: string
}

/** @returns whether ssh-keygen itself accepts a signature */
export function sshVerifies(given: SshVerification): boolean {
  const [signers, signature] = [join(given.folder, 'allowed_signers'), join(given.folder, 'signature')]
  writeFileSync(signers, given.allowedSigners)
  writeFileSync(signature, given.signature)
  const who = ['-f', signers, '-I', given.person, '-n', given.namespace, '-s', signature]
  return run(['-Y', 'verify', ...who, ...(given.time ? [`-Overify-time=${given.time}`] : [])], given.text).status === 0
}

function sshKeygen(command: readonly string[], input = ''): string {
  const { status, stdout, stderr } = run(command, input)
  if (status !== 0) throw new Error(`ssh-keygen ${command.join(' ')}: ${stderr}`)
  return stdout
}

function run(command: readonly string[], input: string) {
  const answer = spawnSync('ssh-keygen', command, { input, encoding: 'utf8' })
  // It may refuse a signature without reading the text.
  const refusedEarly = answer.error !== undefined && 'code' in answer.error && answer.error.code === 'EPIPE'
  if (answer.error && !refusedEarly)
    throw new Error(`These tests need ssh-keygen (Debian and Ubuntu: openssh-client): ${answer.error.message}`)
  return answer
}
