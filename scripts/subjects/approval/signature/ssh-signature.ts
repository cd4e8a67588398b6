import { fromBase64 } from '../../../core/bytes/base64.js'
import { fromUtf8 } from '../../../core/bytes/utf8.js'
import { SSH_KEY_KINDS } from './ssh-key-kinds.js'
import { readWire, type Wire } from './ssh-wire.js'

/** A signature as `ssh-keygen -Y sign` writes it (OpenSSH’s PROTOCOL.sshsig, version 1). */
export interface SshSignature {
  /** Such as `ssh-ed25519`. */
  readonly keyType: string
  /** Keys of this kind can be checked here. */
  readonly isKindKnown: boolean
  /** The public key, as a key’s file holds it in Base64. */
  readonly keyBytes: Uint8Array
  /** For what it was made. */
  readonly namespace: string
  /** How the text was shortened before it was signed. */
  readonly hash: string
  /** The signature itself: its name, its value, and what a device adds. */
  readonly value: Uint8Array
}

const ARMOR = /^\s*-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]*)-----END SSH SIGNATURE-----\s*$/
const PREAMBLE = 'SSHSIG'
const VERSION = 1

/** @returns what stands between the lines BEGIN and END; undefined when it is not a signature */
export function parseSshSignature(armored: string): SshSignature | undefined {
  const base64 = ARMOR.exec(armored)?.[1] ?? ''
  const bytes = fromBase64(base64.replace(/\s/g, ''))
  return bytes && readWire(bytes, readSignature)
}

function readSignature(wire: Wire): SshSignature | undefined {
  const preamble = fromUtf8(wire.bytes(PREAMBLE.length))
  const version = wire.uint32()
  const keyBytes = wire.string()
  const namespace = fromUtf8(wire.string())
  // Reserved for later versions: skipped, and empty in what is signed.
  wire.string()
  const hash = wire.name()
  const value = wire.string()
  const keyType = readWire(keyBytes, typeOfKey)
  if (preamble !== PREAMBLE || version !== VERSION || keyType === undefined) return undefined
  return { keyType, isKindKnown: SSH_KEY_KINDS.has(keyType), keyBytes, namespace, hash, value }
}

function typeOfKey(wire: Wire): string {
  const type = wire.name()
  wire.rest()
  return type
}
