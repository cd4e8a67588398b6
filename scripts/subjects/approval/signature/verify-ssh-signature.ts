import { createHash, verify } from 'node:crypto'
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
  /** The key lies in a device, and nobody touched it to confirm. */
  | 'not-confirmed'

export type SignatureCheck = { readonly ok: true } | { readonly ok: false; readonly reason: SignatureFault }

export interface SignatureToCheck {
  /** From `-----BEGIN SSH SIGNATURE-----` on. */
  readonly signature: string
  readonly message: string | Buffer
  readonly namespace: string
  readonly publicKey: SshPublicKey
}

const HASHES = ['sha256', 'sha512']
const USER_PRESENT = 1

/** Says whether a signature is one by this key over this text for this purpose. Never throws on content. */
export function verifySshSignature(given: SignatureToCheck): SignatureCheck {
  const reason = findFault(given)
  return reason ? { ok: false, reason } : { ok: true }
}

function findFault({ signature, message, namespace, publicKey }: SignatureToCheck): SignatureFault | undefined {
  const parsed = parseSshSignature(signature)
  if (!parsed) return 'unreadable'
  if (!parsed.isKindKnown) return 'unsupported-key'
  if (!parsed.keyBytes.equals(publicKey.bytes)) return 'other-key'
  if (parsed.namespace !== namespace) return 'other-namespace'
  if (!HASHES.includes(parsed.hash)) return 'unsupported-algorithm'
  const value = readWire(parsed.value, publicKey.kind.isInDevice ? readDeviceValue : readValue)
  return value ? findFaultOfValue(value, publicKey, signedBytes(namespace, parsed.hash, message)) : 'unreadable'
}

function findFaultOfValue(value: SignatureValue, publicKey: SshPublicKey, signed: Buffer): SignatureFault | undefined {
  const { kind, key, jwk } = publicKey
  const hash = kind.hashes.get(value.algorithm)
  if (hash === undefined) return 'unsupported-algorithm'
  const bytes = value.device ? deviceBytes(publicKey, value.device, signed) : signed
  const raw = kind.readSignature(value.raw, jwk)
  if (!raw || !verify(hash, bytes, { key, dsaEncoding: 'ieee-p1363' }, raw)) return 'other-text'
  return value.device && (value.device.flags & USER_PRESENT) === 0 ? 'not-confirmed' : undefined
}

interface SignatureValue {
  readonly algorithm: string
  readonly raw: Buffer
  readonly device?: DeviceFacts
}

/** What a device signs besides the text. */
interface DeviceFacts {
  readonly flags: number
  /** The flags, and how often it has signed. */
  readonly bytes: Buffer
}

function readValue(wire: Wire): SignatureValue {
  return { algorithm: wire.name(), raw: wire.string() }
}

function readDeviceValue(wire: Wire): SignatureValue {
  const value = readValue(wire)
  const bytes = wire.bytes(5)
  return { ...value, device: { flags: bytes.readUInt8(), bytes } }
}

/** PROTOCOL.sshsig, section 3 */
function signedBytes(namespace: string, hash: string, message: string | Buffer): Buffer {
  const digest = createHash(hash).update(message).digest()
  return Buffer.concat([Buffer.from('SSHSIG'), ...[namespace, '', hash, digest].map(wireString)])
}

/** PROTOCOL.u2f, section “SSH U2F signatures” */
function deviceBytes({ application = Buffer.alloc(0) }: SshPublicKey, { bytes }: DeviceFacts, signed: Buffer): Buffer {
  return Buffer.concat([sha256(application), bytes, sha256(signed)])
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
