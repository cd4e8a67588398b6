import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { wireString } from '../subjects/approval/signature/ssh-wire.js'
import { SIGNATURE_NAMESPACE } from '../subjects/approval/signature/statement.js'

/** What PROTOCOL.sshsig says is signed. */
export function bytesToSign(text: string): Buffer {
  const parts = [SIGNATURE_NAMESPACE, '', 'sha512', createHash('sha512').update(text).digest()]
  return Buffer.concat([Buffer.from('SSHSIG'), ...parts.map(wireString)])
}

/** @returns a signature whose value has these parts */
export function armored(key: Uint8Array, value: readonly Uint8Array[], hash = 'sha512'): string {
  const parts = [key, SIGNATURE_NAMESPACE, '', hash, Buffer.concat(value)]
  return armor(Buffer.concat([Buffer.from('SSHSIG\0\0\0\x01', 'latin1'), ...parts.map(wireString)]))
}

export function armor(bytes: Buffer): string {
  const lines = bytes.toString('base64').replace(/.{70}/g, '$&\n')
  return `-----BEGIN SSH SIGNATURE-----\n${lines}\n-----END SSH SIGNATURE-----\n`
}

/** @returns what is in the armor */
export function bytesOf(signature: string): Buffer {
  return Buffer.from(signature.split('\n').slice(1, -2).join(''), 'base64')
}

/** @returns a public key of these parts, as a signature holds it */
export function keyBytes(type: string, ...parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat([type, ...parts].map((part) => wireString(part)))
}

/** @returns a public key of these parts, as a file holds it */
export function keyLine(type: string, ...parts: readonly (string | Uint8Array)[]): string {
  return `${type} ${keyBytes(type, ...parts).toString('base64')}`
}

interface DeviceRequest {
  readonly flags: number
  /** What the signature says the flags were. */
  readonly claimedFlags?: number
  readonly application?: string
}

/** A security key in software, as PROTOCOL.u2f describes it. */
export function securityKey(type: 'sk-ssh-ed25519@openssh.com' | 'sk-ecdsa-sha2-nistp256@openssh.com') {
  const isEd25519 = type === 'sk-ssh-ed25519@openssh.com'
  const pair = isEd25519 ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' })
  const coordinates = [x, y].map((number) => Buffer.from(number, 'base64url'))
  const point = isEd25519 ? coordinates : [Buffer.of(4), ...coordinates]
  const parts = [...(isEd25519 ? [] : ['nistp256']), Buffer.concat(point), 'ssh:']
  const counter = Buffer.of(0, 0, 0, 7)
  return {
    publicKey: keyLine(type, ...parts),
    sign(text: string, { flags, claimedFlags = flags, application = 'ssh:' }: DeviceRequest): string {
      const bytes = Buffer.concat([sha256(application), Buffer.of(flags), counter, sha256(bytesToSign(text))])
      const value = isEd25519 ? sign(null, bytes, pair.privateKey) : ecdsaValue(bytes, pair.privateKey)
      return armored(keyBytes(type, ...parts), [wireString(type), wireString(value), Buffer.of(claimedFlags), counter])
    },
  }
}

function ecdsaValue(bytes: Buffer, key: KeyObject): Buffer {
  const raw = sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })
  const numbers = [raw.subarray(0, 32), raw.subarray(32)]
  return Buffer.concat(numbers.map((number) => wireString(Buffer.concat([Buffer.alloc(1), number]))))
}

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
