import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { armor, armored, bytesOf, bytesToSign, keyBytes, keyLine, securityKey } from '../../../testing/ssh-by-hand.js'
import { generateSshKey, keyFolder, sshSign, sshVerifies } from '../../../testing/ssh-keys.js'
import { fingerprintOf, formatSshPublicKey, parseSshPublicKey, type SshPublicKey } from './ssh-public-key.js'
import { wireString } from './ssh-wire.js'
import { SIGNATURE_NAMESPACE } from './statement.js'
import { verifySshSignature } from './verify-ssh-signature.js'

const folder = keyFolder()

const NAMESPACE = SIGNATURE_NAMESPACE
const TEXT = '{"document":"QP-004"}\n'
const ok = { ok: true }
const refused = (reason: string) => ({ ok: false, reason })

function publicKeyOf(line: string): SshPublicKey {
  const key = parseSshPublicKey(line)
  if (!key) throw new Error(`no key: ${line}`)
  return key
}

/** Both answers, ours and that of ssh-keygen. */
function check(publicKey: string, signature: string, text = TEXT, namespace = NAMESPACE) {
  const allowedSigners = `ada ${publicKey}\n`
  const ours = verifySshSignature({ signature, message: text, namespace, publicKey: publicKeyOf(publicKey) })
  return { ours, theirs: sshVerifies({ folder, allowedSigners, person: 'ada', namespace, signature, text }) }
}

const other = generateSshKey(folder, 'other')
const kinds = [
  ['ed25519', ['-t', 'ed25519']],
  ['ecdsa-256', ['-t', 'ecdsa', '-b', '256']],
  ['ecdsa-384', ['-t', 'ecdsa', '-b', '384']],
  ['ecdsa-521', ['-t', 'ecdsa', '-b', '521']],
  ['rsa-3072', ['-t', 'rsa', '-b', '3072']],
] as const

describe.each(kinds)('%s', (name, options) => {
  const pair = generateSshKey(folder, name, options)
  const signature = sshSign(pair, TEXT, NAMESPACE)

  it('a signature over the text is accepted, as ssh-keygen does', () => {
    expect(check(pair.publicKey, signature)).toEqual({ ours: ok, theirs: true })
  })

  it('so are many, whatever zeros their numbers begin with', () => {
    for (let round = 0; round < 8; round++) {
      const text = `text ${round}\n`
      const message = { signature: sshSign(pair, text, NAMESPACE), message: text, namespace: NAMESPACE }
      expect(verifySshSignature({ ...message, publicKey: publicKeyOf(pair.publicKey) })).toEqual(ok)
    }
  })

  it('so is one made with the other hash', () => {
    const withSha256 = sshSign(pair, TEXT, NAMESPACE, '-Ohashalg=sha256')
    expect(check(pair.publicKey, withSha256)).toEqual({ ours: ok, theirs: true })
  })

  it('over another text, for another purpose or with another key it is refused, as ssh-keygen does', () => {
    const changed = TEXT.replace('QP-004', 'QP-005')
    expect(check(pair.publicKey, signature, changed)).toEqual({ ours: refused('other-text'), theirs: false })
    expect(check(pair.publicKey, signature, TEXT, 'file')).toEqual({ ours: refused('other-namespace'), theirs: false })
    expect(check(other.publicKey, signature)).toEqual({ ours: refused('other-key'), theirs: false })
  })

  it('the fingerprint is the one that ssh-keygen shows', () => {
    const key = publicKeyOf(pair.publicKey)
    expect(fingerprintOf(key.bytes)).toBe(pair.fingerprint)
    expect(`${formatSshPublicKey(key)} ${name}@example.org`).toBe(pair.publicKey)
  })

  it('changed in any byte or cut anywhere, it is refused', () => {
    const publicKey = publicKeyOf(pair.publicKey)
    const bytes = bytesOf(signature)
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      for (const damaged of [changed, bytes.subarray(0, at)]) {
        const result = verifySshSignature({ signature: armor(damaged), message: TEXT, namespace: NAMESPACE, publicKey })
        expect(result.ok, `byte ${at}`).toBe(false)
      }
    }
  })
})

describe('made by hand', () => {
  const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const rsaJwk = rsaKey.publicKey.export({ format: 'jwk' })
  const rsaPublic = [
    Buffer.from(rsaJwk.e ?? '', 'base64url'),
    Buffer.concat([Buffer.alloc(1), Buffer.from(rsaJwk.n ?? '', 'base64url')]),
  ]
  const rsaLine = keyLine('ssh-rsa', ...rsaPublic)

  function rsaSignature(algorithm: string, hash: string, text = TEXT): string {
    const value = sign(hash, bytesToSign(text), rsaKey.privateKey)
    const withoutZeros = value.subarray(value.findIndex((byte) => byte !== 0))
    return armored(keyBytes('ssh-rsa', ...rsaPublic), [wireString(algorithm), wireString(withoutZeros)])
  }

  it('RSA with SHA-256 or SHA-512 is accepted, with SHA-1 refused, as ssh-keygen does', () => {
    expect(check(rsaLine, rsaSignature('rsa-sha2-256', 'sha256'))).toEqual({ ours: ok, theirs: true })
    expect(check(rsaLine, rsaSignature('rsa-sha2-512', 'sha512'))).toEqual({ ours: ok, theirs: true })
    const sha1 = rsaSignature('ssh-rsa', 'sha1')
    expect(check(rsaLine, sha1)).toEqual({ ours: refused('unsupported-algorithm'), theirs: false })
  })

  it('an RSA signature written without its leading zeros is accepted, as ssh-keygen does', () => {
    const beginsWithZero = (text: string) => sign('sha512', bytesToSign(text), rsaKey.privateKey)[0] === 0
    const texts = Array.from({ length: 10_000 }, (_, index) => `text ${index}\n`)
    const text = texts.find(beginsWithZero) ?? ''
    const signature = rsaSignature('rsa-sha2-512', 'sha512', text)
    expect(check(rsaLine, signature, text)).toEqual({ ours: ok, theirs: true })
  })

  it.each(['sk-ssh-ed25519@openssh.com', 'sk-ecdsa-sha2-nistp256@openssh.com'] as const)(
    '%s from a device is accepted if a person touched it, and bound to what the device was asked',
    (type) => {
      const device = securityKey(type)
      expect(check(device.publicKey, device.sign(TEXT, { flags: 1 }))).toEqual({
        ours: { ...ok, isUserVerified: false },
        theirs: true,
      })
      expect(check(device.publicKey, device.sign(TEXT, { flags: 5 }))).toEqual({
        ours: { ...ok, isUserVerified: true },
        theirs: true,
      })
      // ssh-keygen leaves it to others to ask for the touch.
      expect(check(device.publicKey, device.sign(TEXT, { flags: 0 }))).toEqual({
        ours: refused('not-confirmed'),
        theirs: true,
      })
      const elsewhere = device.sign(TEXT, { flags: 1, application: 'https://example.org' })
      expect(check(device.publicKey, elsewhere)).toEqual({ ours: refused('other-text'), theirs: false })
      const flagsChanged = device.sign(TEXT, { flags: 0, claimedFlags: 1 })
      expect(check(device.publicKey, flagsChanged)).toEqual({ ours: refused('other-text'), theirs: false })
    },
  )

  it('a kind of key or a hash that is not known is named so', () => {
    const { publicKey } = generateSshKey(folder, 'known')
    const dsa = armored(keyBytes('ssh-dss', '…'), [wireString('ssh-dss')])
    expect(check(publicKey, dsa)).toEqual({ ours: refused('unsupported-key'), theirs: false })
    const md5 = armored(publicKeyOf(publicKey).bytes, [wireString('ssh-ed25519'), wireString('…')], 'md5')
    expect(check(publicKey, md5)).toEqual({ ours: refused('unsupported-algorithm'), theirs: false })
  })
})
