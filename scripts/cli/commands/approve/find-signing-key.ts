import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isSameBytes } from '../../../core/bytes/is-same-bytes.js'
import type { Person } from '../../../core/model/generated-types.js'
import { readGitSetting } from '../../../core/read/index.js'
import { parseSshPublicKey, type SshPublicKey } from '../../../subjects/approval/signature/ssh-public-key.js'
import { Misuse } from '../../command/misuse.js'
import { readKeyFile } from './read-key-file.js'

/** With what a person signs. */
export interface ChosenKey {
  /** Of the private key, or of a public one whose private half ssh-agent holds. */
  readonly file: string
  readonly publicKey: SshPublicKey
}

/**
 * @param folder in which the command runs
 * @param asked the file that `--key` names
 * @returns the key that was asked for, else the one with which git signs, else ~/.ssh/id_ed25519 if people.yml lists it for the
 * person. Whether it is valid today is for the caller to ask
 * @throws Misuse if there is none, or its file cannot be read
 */
export async function findSigningKey(folder: string, person: Person, asked?: string): Promise<ChosenKey> {
  const named = asked ?? (await keyOfGit(folder))
  if (named !== undefined) {
    const file = resolve(folder, named)
    return { file, publicKey: readKeyFile(file) }
  }
  const file = join(homedir(), '.ssh', 'id_ed25519')
  if (existsSync(file)) {
    const publicKey = readKeyFile(file)
    if (isListed(person, publicKey)) return { file, publicKey }
  }
  throw new Misuse(
    `There is no key to sign with. Name one with --key, such as --key ~/.ssh/id_ed25519; “ssh-keygen -t ed25519” makes one. Its public half, from the file that ends in .pub, belongs in people.yml, under “keys” of ${person.name ?? person.id}.`,
  )
}

/** git may sign with keys of other kinds, and keep the key itself instead of the name of its file. */
async function keyOfGit(folder: string): Promise<string | undefined> {
  if ((await readGitSetting(folder, 'gpg.format')) !== 'ssh') return undefined
  const key = await readGitSetting(folder, 'user.signingkey')
  if (key === undefined || !isKeyItself(key)) return key
  throw new Misuse(
    'git’s setting user.signingkey holds a key, not the name of a file. Save this key in a file that ends in .pub, and name it with --key.',
  )
}

function isKeyItself(setting: string): boolean {
  return setting.startsWith('key::') || parseSshPublicKey(setting) !== undefined
}

function isListed({ keys = [] }: Person, publicKey: SshPublicKey): boolean {
  return keys.some(({ key = '' }) => {
    const known = parseSshPublicKey(key)
    return known !== undefined && isSameBytes(known.bytes, publicKey.bytes)
  })
}
