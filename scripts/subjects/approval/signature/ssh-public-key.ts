import { fromBase64, toBase64 } from '../../../core/bytes/base64.js'
import { digest } from '../../../core/bytes/digest.js'
import { platform } from '../../../core/platform/current-platform.js'
import type { KeyNumbers, PublicKey } from '../../../core/platform/platform.js'
import { SSH_KEY_KINDS, type SshKeyKind } from './ssh-key-kinds.js'
import { readWire } from './ssh-wire.js'

/** A public key of SSH whose kind can sign here. */
export interface SshPublicKey {
  /** Such as `ssh-ed25519`. */
  readonly type: string
  /** The bytes written in Base64 in a file such as id_ed25519.pub: two keys are the same if these are. */
  readonly bytes: Uint8Array
  readonly kind: SshKeyKind
  readonly numbers: KeyNumbers
  readonly key: PublicKey
  /** For what a key in a device was made: `ssh:` usually. */
  readonly application?: Uint8Array
}

/** Reads a line such as `ssh-ed25519 AAAA… ada@example.org`. @returns undefined when it holds no key of a kind known here */
export function parseSshPublicKey(line: string): SshPublicKey | undefined {
  const [type, base64 = ''] = line.trim().split(/\s+/, 2)
  const bytes = fromBase64(base64)
  const key = bytes && readSshPublicKey(bytes)
  return key?.type === type ? key : undefined
}

/** Reads a key from a signature. @returns undefined when it is of no kind known here, or no such key can be */
export function readSshPublicKey(bytes: Uint8Array): SshPublicKey | undefined {
  return readWire(bytes, (wire) => {
    const type = wire.name()
    const kind = SSH_KEY_KINDS.get(type)
    const numbers = kind?.readKey(wire)
    const application = kind?.isInDevice ? { application: wire.string() } : {}
    const key = numbers && platform().readPublicKey(numbers)
    return kind && key && { type, bytes, kind, numbers, key, ...application }
  })
}

/** @returns the key as in people.yml or id_ed25519.pub, without a comment */
export function formatSshPublicKey({ type, bytes }: SshPublicKey): string {
  return `${type} ${toBase64(bytes)}`
}

/** @returns `SHA256:…`, as `ssh-keygen -l` shows it */
export function fingerprintOf(keyBytes: Uint8Array): string {
  return `SHA256:${toBase64(digest('sha256', keyBytes)).replace(/=+$/, '')}`
}
