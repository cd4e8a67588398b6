import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from './base64.js'
import { canonicalJson, type Json } from './canonical-json.js'
import { blobId, digest, sha256 } from './digest.js'
import { isSameBytes } from './is-same-bytes.js'
import { toHex } from './to-hex.js'

const bytes = fc.uint8Array({ maxLength: 200 })

describe('bytes', () => {
  it('have the SHA-256 that others compute', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256(Uint8Array.of(0x61, 0x62, 0x63))).toBe(sha256('abc'))
    expect(toHex(digest('sha512', 'abc'))).toBe(createHash('sha512').update('abc').digest('hex'))
  })

  it('have the id that git gives a file of them', () => {
    expect(blobId('')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')
    expect(blobId('Prüfung\n')).toBe('06d69673df4fc9b3f18eb7bf08e3bc96a4b2497d')
  })

  it('are written in Base64 as Node writes them, and read back', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(toBase64(some)).toBe(Buffer.from(some).toString('base64'))
        if (some.length > 0) expect(isSameBytes(fromBase64(toBase64(some)) ?? bytesOf(''), some)).toBe(true)
      }),
    )
  })

  it.each(['', 'YQ', 'YR==', 'Y Q==', 'YQ==\n', 'Y%==', 'Y-_='])(
    'are not read from %j, which is not exactly Base64',
    (text) => {
      expect(fromBase64(text)).toBeUndefined()
    },
  )
})

it('canonical JSON is what others make', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(value as Json) === canonicalize(value)))
})

it('canonical JSON has its names sorted, and U+FFFD for half a character', () => {
  expect(canonicalJson({ b: ['1', 2, null], a: { d: '\uD800', c: true } })).toBe(
    '{"a":{"c":true,"d":"\uFFFD"},"b":["1",2,null]}',
  )
})

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
