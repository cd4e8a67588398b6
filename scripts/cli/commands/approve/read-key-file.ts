import { existsSync, readFileSync, statSync } from 'node:fs'
import { fromBase64 } from '../../../core/bytes/base64.js'
import { fromUtf8 } from '../../../core/bytes/utf8.js'
import {
  parseSshPublicKey,
  readSshPublicKey,
  type SshPublicKey,
} from '../../../subjects/approval/signature/ssh-public-key.js'
import { readWire } from '../../../subjects/approval/signature/ssh-wire.js'
import { Misuse } from '../../command/misuse.js'

const PRIVATE_KEY = /^-----BEGIN OPENSSH PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END OPENSSH PRIVATE KEY-----\s*$/
const PREAMBLE = 'openssh-key-v1\0'

/**
 * @param file a public key, or a private one, which says which public key belongs to it even under a passphrase
 * @throws Misuse if there is no such file, or it holds no key that can sign here
 */
export function readKeyFile(file: string): SshPublicKey {
  requireKeyFile(file)
  const key = keyIn(file) ?? (existsSync(`${file}.pub`) ? keyIn(`${file}.pub`) : undefined)
  if (key) return key
  throw new Misuse(
    `${file} holds no SSH key that approvals can be signed with. Name the file of one, or make one with “ssh-keygen -t ed25519”.`,
  )
}

/** @throws Misuse if there is no such file */
export function requireKeyFile(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return
  throw new Misuse(`There is no file ${file}. Name the file of your SSH key, such as --key ~/.ssh/id_ed25519.`)
}

function keyIn(file: string): SshPublicKey | undefined {
  const text = readFileSync(file, 'utf8')
  const base64 = PRIVATE_KEY.exec(text)?.[1]
  return base64 === undefined ? parseSshPublicKey(text) : publicPart(base64.replace(/\s/g, ''))
}

/** OpenSSH’s PROTOCOL.key: the public key stands before what is encrypted. */
function publicPart(base64: string): SshPublicKey | undefined {
  const bytes = readWire(fromBase64(base64) ?? new Uint8Array(), (wire) => {
    if (fromUtf8(wire.bytes(PREAMBLE.length)) !== PREAMBLE) return undefined
    for (const _ of ['cipher', 'key derivation', 'its options']) wire.string()
    const count = wire.uint32()
    const first = wire.string()
    wire.rest()
    return count === 1 ? first : undefined
  })
  return bytes && readSshPublicKey(bytes)
}
