import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { fromBase64 } from './base64.js'
import { SSH_KEY_KINDS, type SshKeyKind } from './ssh-key-kinds.js'
import { readWire } from './ssh-wire.js'

/** A public key of SSH whose kind can sign here. */
export interface SshPublicKey {
  /** Such as `ssh-ed25519`. */
  readonly type: string
  /** The bytes that are in Base64 in a file such as id_ed25519.pub: two keys are the same if these are. */
  readonly bytes: Buffer
  readonly kind: SshKeyKind
  readonly jwk: JsonWebKey
  readonly key: KeyObject
  /** For what a key in a device was made: `ssh:` usually. */
  readonly application?: Buffer
}

/** Reads a line such as `ssh-ed25519 AAAA… ada@example.org`. @returns undefined when it holds no key of a kind known here */
export function parseSshPublicKey(line: string): SshPublicKey | undefined {
  const [type, base64 = ''] = line.trim().split(/\s+/, 2)
  const bytes = fromBase64(base64)
  const key = bytes && readSshPublicKey(bytes)
  return key?.type === type ? key : undefined
}

/** Reads a key as it is in a signature. @returns undefined when it is of no kind known here, or no such key can be */
export function readSshPublicKey(bytes: Buffer): SshPublicKey | undefined {
  return readWire(bytes, (wire) => {
    const type = wire.name()
    const kind = SSH_KEY_KINDS.get(type)
    const jwk = kind?.readKey(wire)
    const application = kind?.isInDevice ? { application: wire.string() } : {}
    const key = jwk && createKey(jwk)
    return kind && key && { type, bytes, kind, jwk, key, ...application }
  })
}

/** @returns the key as in people.yml or id_ed25519.pub, without a comment */
export function formatSshPublicKey({ type, bytes }: SshPublicKey): string {
  return `${type} ${bytes.toString('base64')}`
}

/** @returns `SHA256:…`, as `ssh-keygen -l` shows it */
export function fingerprintOf(keyBytes: Buffer): string {
  return `SHA256:${createHash('sha256').update(keyBytes).digest('base64').replace(/=+$/, '')}`
}

/** Numbers that are no key, such as a point off the curve, are refused by node:crypto. */
function createKey(jwk: JsonWebKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch {
    return undefined
  }
}
