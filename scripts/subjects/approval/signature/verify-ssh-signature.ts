import { digest } from '../../../core/bytes/digest.js'
import { isSameBytes } from '../../../core/bytes/is-same-bytes.js'
import { joinBytes } from '../../../core/bytes/join-bytes.js'
import { toUtf8 } from '../../../core/bytes/utf8.js'
import type { SshPublicKey } from './ssh-public-key.js'
import { parseSshSignature } from './ssh-signature.js'
import { readWire, type Wire, wireString } from './ssh-wire.js'

export type SignatureFault =
  | 'unreadable'
  | 'unsupported-key'
  | 'unsupported-algorithm'
  | 'other-key'
  | 'other-namespace'
  | 'other-text'
  /** The key lies in a device, which was not touched to confirm. */
  | 'not-confirmed'

export type SignatureCheck =
  /** `isUserVerified`: whether the device asked for a PIN or a fingerprint; undefined for a key in a file. */
  { readonly ok: true; readonly isUserVerified?: boolean } | { readonly ok: false; readonly reason: SignatureFault }

export interface SignatureToCheck {
  /** From `-----BEGIN SSH SIGNATURE-----` on. */
  readonly signature: string
  readonly message: string | Uint8Array
  readonly namespace: string
  readonly publicKey: SshPublicKey
}

const HASHES = ['sha256', 'sha512'] as const
/** Bits of a device's flags, as in WebAuthn. */
const USER_PRESENT = 1
const USER_VERIFIED = 4

/** Says whether a signature is one by this key over this text for this purpose. Never throws on content. */
export function verifySshSignature(given: SignatureToCheck): SignatureCheck {
  const { signature, message, namespace, publicKey } = given
  const parsed = parseSshSignature(signature)
  if (!parsed) return faulty('unreadable')
  if (!parsed.isKindKnown) return faulty('unsupported-key')
  if (!isSameBytes(parsed.keyBytes, publicKey.bytes)) return faulty('other-key')
  if (parsed.namespace !== namespace) return faulty('other-namespace')
  const hash = HASHES.find((one) => one === parsed.hash)
  if (!hash) return faulty('unsupported-algorithm')
  const value = readWire(parsed.value, publicKey.kind.isInDevice ? readDeviceValue : readValue)
  if (!value) return faulty('unreadable')
  const reason = findFaultOfValue(value, publicKey, signedBytes(namespace, hash, message))
  if (reason) return faulty(reason)
  return { ok: true, ...(value.device && { isUserVerified: (value.device.flags & USER_VERIFIED) !== 0 }) }
}

function faulty(reason: SignatureFault): SignatureCheck {
  return { ok: false, reason }
}

function findFaultOfValue(
  value: SignatureValue,
  publicKey: SshPublicKey,
  signed: Uint8Array,
): SignatureFault | undefined {
  const { kind, key, numbers } = publicKey
  const hash = kind.hashes.get(value.algorithm)
  if (hash === undefined) return 'unsupported-algorithm'
  const bytes = value.device ? deviceBytes(publicKey, value.device, signed) : signed
  const raw = kind.readSignature(value.raw, numbers)
  if (!raw || !key.verify(hash, bytes, raw)) return 'other-text'
  return value.device && (value.device.flags & USER_PRESENT) === 0 ? 'not-confirmed' : undefined
}

interface SignatureValue {
  readonly algorithm: string
  readonly raw: Uint8Array
  readonly device?: DeviceFacts
}

/** What a device signs besides the text. */
interface DeviceFacts {
  readonly flags: number
  /** The flags, and how often it has signed. */
  readonly bytes: Uint8Array
}

function readValue(wire: Wire): SignatureValue {
  return { algorithm: wire.name(), raw: wire.string() }
}

function readDeviceValue(wire: Wire): SignatureValue {
  const value = readValue(wire)
  const bytes = wire.bytes(5)
  return { ...value, device: { flags: bytes[0] ?? 0, bytes } }
}

/** PROTOCOL.sshsig, section 3 */
function signedBytes(namespace: string, hash: (typeof HASHES)[number], message: string | Uint8Array): Uint8Array {
  return joinBytes([toUtf8('SSHSIG'), ...[namespace, '', hash, digest(hash, message)].map(wireString)])
}

/** PROTOCOL.u2f, section “SSH U2F signatures” */
function deviceBytes(
  { application = new Uint8Array() }: SshPublicKey,
  { bytes }: DeviceFacts,
  signed: Uint8Array,
): Uint8Array {
  return joinBytes([digest('sha256', application), bytes, digest('sha256', signed)])
}
