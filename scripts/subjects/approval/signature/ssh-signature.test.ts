import fc from 'fast-check'
import { expect, it } from 'vitest'
import { armor, armored, bytesOf, keyLine } from '../../../testing/ssh-by-hand.js'
import { generateSshKey, keyFolder, sshSign } from '../../../testing/ssh-keys.js'
import { parseSshPublicKey } from './ssh-public-key.js'
import { wireString } from './ssh-wire.js'
import { SIGNATURE_NAMESPACE as NAMESPACE } from './statement.js'
import { verifySshSignature } from './verify-ssh-signature.js'

const pair = generateSshKey(keyFolder(), 'ada')
const genuine = bytesOf(sshSign(pair, 'text', NAMESPACE))
const unreadable = { ok: false, reason: 'unreadable' }

function check(signature: string, publicKey = parseSshPublicKey(pair.publicKey)) {
  return publicKey && verifySshSignature({ signature, message: 'text', namespace: NAMESPACE, publicKey })
}

it.each([
  ['nothing', ''],
  ['words', 'signed, Ada'],
  ['an empty frame', '-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----'],
  ['no Base64', '-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQ\n-----END SSH SIGNATURE-----'],
  ['a length beyond the end', armor(Buffer.from('SSHSIG\0\0\0\x01\xff\xff\xff\xff', 'latin1'))],
  ['bytes after the end', armor(Buffer.concat([genuine, Buffer.alloc(1)]))],
  ['another version', armor(Buffer.concat([Buffer.from('SSHSIG\0\0\0\x02', 'latin1'), genuine.subarray(10)]))],
  ['spaces and dashes without end', `-----BEGIN SSH SIGNATURE-----${' \n'.repeat(50_000)}-----END SSH`],
])('%s is not readable', (_name, signature) => expect(check(signature)).toEqual(unreadable))

it('line ends that an editor or YAML changed do no harm', () => {
  const signature = armor(genuine)
  expect(check(signature.replaceAll('\n', '\r\n'))).toEqual({ ok: true })
  expect(check(signature.replaceAll('\n', ' '))).toEqual({ ok: true })
})

it('no bytes at all make it throw', () => {
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc.constantFrom('ssh-ed25519', 'ssh-rsa', 'rsa-sha2-512', 'ecdsa-sha2-nistp256', 'nistp256', NAMESPACE, 'sha512'),
  )
  const text = fc
    .array(part, { maxLength: 8 })
    .map((parts) => Buffer.concat(parts.map((one) => wireString(Buffer.from(one)))))
  fc.assert(
    fc.property(text, text, (inKey, inValue) => {
      expect(parseSshPublicKey(`ssh-rsa ${inKey.toString('base64')}`)).toBeUndefined()
      const keyBytes = parseSshPublicKey(pair.publicKey)?.bytes ?? inKey
      for (const key of [inKey, keyBytes]) expect(check(armored(key, [inValue]))).toMatchObject({ ok: false })
    }),
  )
})

it.each([
  ['no key', 'ssh-ed25519'],
  ['another kind than it says', pair.publicKey.replace('ssh-ed25519', 'ssh-rsa')],
  ['a point off the curve', keyLine('ecdsa-sha2-nistp256', 'nistp256', `\x04${'a'.repeat(64)}`)],
  ['a point of another curve', keyLine('ecdsa-sha2-nistp256', 'nistp384', `\x04${'a'.repeat(64)}`)],
  ['too few bytes', keyLine('ssh-ed25519', 'short')],
  ['too short a number', keyLine('ssh-rsa', '\x03', 'a'.repeat(100))],
  ['a negative number', keyLine('ssh-rsa', '\x03', Buffer.alloc(256, 0x80))],
  ['something after its end', keyLine('ssh-ed25519', 'a'.repeat(32), 'b')],
])('a line with %s is no public key', (_name, line) => expect(parseSshPublicKey(line)).toBeUndefined())
