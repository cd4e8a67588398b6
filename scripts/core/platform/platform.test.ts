import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserPlatform } from './browser-platform.js'
import { platform } from './current-platform.js'
import type { DigestAlgorithm, KeyNumbers, Platform } from './platform.js'

const PATHS = ['package.json', 'schemas/common.schema.json', 'schemas/requirements/iso-9001-2015.yml']
const inBrowsers = browserPlatform(Object.fromEntries(PATHS.map((path) => [path, readFileSync(path, 'utf8')])))
const both = { 'built into Node': platform(), 'for browsers': inBrowsers }
const text = Uint8Array.from('The scale is checked every morning.', (letter) => letter.charCodeAt(0))
const digests = ['sha1', 'sha256', 'sha384', 'sha512'] as const

function numbersOf(key: KeyObject): KeyNumbers {
  const { kty, crv, ...rest } = key.export({ format: 'jwk' })
  const bytes = Object.entries(rest).map(([name, value]) => [
    name,
    new Uint8Array(Buffer.from(String(value), 'base64url')),
  ])
  return { kind: kty === 'RSA' ? kty : crv, ...Object.fromEntries(bytes) }
}

const pairs = {
  Ed25519: { ...generateKeyPairSync('ed25519'), algorithm: null },
  'P-256': { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }), algorithm: 'sha256' },
  'P-384': { ...generateKeyPairSync('ec', { namedCurve: 'P-384' }), algorithm: 'sha384' },
  'P-521': { ...generateKeyPairSync('ec', { namedCurve: 'P-521' }), algorithm: 'sha512' },
  RSA: { ...generateKeyPairSync('rsa', { modulusLength: 2048 }), algorithm: 'sha256' },
  'RSA with SHA-512': { ...generateKeyPairSync('rsa', { modulusLength: 3072 }), algorithm: 'sha512' },
} as const

it('both have the same digests', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<DigestAlgorithm>(...digests),
      fc.uint8Array({ maxLength: 300 }),
      (algorithm, content) => {
        expect(Buffer.from(inBrowsers.digest(algorithm, content))).toEqual(platform().digest(algorithm, content))
      },
    ),
  )
})

it('both have the same packages', () => {
  const namesIn = ({ packages }: Platform) => Object.keys(packages).sort()
  expect(namesIn(inBrowsers)).toEqual(namesIn(platform()))
})

it.each(Object.entries(both))('what is %s has the toolkit’s own files', (_name, { toolkit }) => {
  expect(PATHS.map((path) => toolkit.read(path))).toEqual(PATHS.map((path) => readFileSync(path, 'utf8')))
  expect(toolkit.read('schemas/nothing.schema.json')).toBeUndefined()
  expect(toolkit.list('schemas/requirements')).toContain('schemas/requirements/iso-9001-2015.yml')
})

describe.each(Object.entries(both))('what is %s', (_name, { readPublicKey }) => {
  it.each(Object.entries(pairs))(
    'takes a signature of %s, and none over another text or by another key',
    (_kind, pair) => {
      const { privateKey: key, publicKey, algorithm } = pair
      const signature = new Uint8Array(sign(algorithm, text, { key, dsaEncoding: 'ieee-p1363' }))
      const numbers = numbersOf(publicKey)
      const verify = (content: Uint8Array, value: Uint8Array) =>
        readPublicKey(numbers)?.verify(algorithm, content, value)
      expect(verify(text, signature)).toBe(true)
      expect(verify(text.subarray(1), signature)).toBe(false)
      for (const at of [0, signature.length >> 1, signature.length - 1]) {
        const changed = Uint8Array.from(signature, (byte, index) => (index === at ? byte ^ 1 : byte))
        expect(verify(text, changed)).toBe(false)
      }
      expect(verify(text, signature.subarray(1))).toBe(false)
      expect(verify(text, new Uint8Array())).toBe(false)
    },
  )

  it.each(['P-256', 'P-384', 'P-521'] as const)('knows that a point off the curve %s is no key', (kind) => {
    const numbers = numbersOf(pairs[kind].publicKey)
    const x = 'x' in numbers ? numbers.x : text
    expect(readPublicKey({ kind, x, y: x })).toBeUndefined()
  })

  it('knows that a key of Ed25519 has 32 bytes', () => {
    expect(readPublicKey({ kind: 'Ed25519', x: text })).toBeUndefined()
  })
})
