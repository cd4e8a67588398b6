import { ed25519 } from '@noble/curves/ed25519.js'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import matter from 'gray-matter'
import * as sanitize from 'hast-util-sanitize'
import * as parse5 from 'parse5'
import * as re2js from 're2js'
import * as yaml from 'yaml'
import type { DigestAlgorithm, KeyNumbers, Platform, PublicKey } from './platform.js'
import { rsaKey } from './rsa-key.js'

const DIGESTS = { sha1, sha256, sha384, sha512 }
const CURVES = { 'P-256': p256, 'P-384': p384, 'P-521': p521 }

/**
 * All in JavaScript, and loaded at once: rules ask for answers without waiting, and a browser gives its own later.
 *
 * @param files of the toolkit, by their paths in its package
 * @param validators that were built of its schemas, by the names of their files
 */
export function browserPlatform(
  files: Readonly<Record<string, string>>,
  validators: Readonly<Record<string, () => ValidateFunction>> = {},
): Platform {
  return {
    digest,
    readPublicKey(numbers) {
      try {
        return publicKey(numbers)
      } catch {
        return undefined
      }
    },
    packages: { yaml, matter, parse5, sanitize, ajv: { Ajv2020 }, re2js },
    builtValidator: (file) => validators[file]?.(),
    toolkit: {
      list: (folder) =>
        Object.keys(files)
          .filter((path) => path.slice(0, path.lastIndexOf('/')) === folder)
          .sort(),
      read: (path) => files[path],
    },
  }
}

function digest(algorithm: DigestAlgorithm, content: Uint8Array): Uint8Array {
  return DIGESTS[algorithm](content)
}

/** @throws for numbers that are no key */
function publicKey(numbers: KeyNumbers): PublicKey {
  if (numbers.kind === 'RSA') return rsaKey(numbers, digest)
  if (numbers.kind === 'Ed25519') return ed25519Key(numbers.x)
  const curve = CURVES[numbers.kind]
  const point = curve.Point.fromAffine({ x: toNumber(numbers.x), y: toNumber(numbers.y) })
  point.assertValidity()
  const key = point.toBytes()
  return {
    verify: (algorithm, content, signature) =>
      algorithm !== null &&
      accepts(() => curve.verify(signature, digest(algorithm, content), key, { prehash: false, lowS: false })),
  }
}

/** RFC 8032, as strictly as it is written there */
function ed25519Key(key: Uint8Array): PublicKey {
  if (key.length !== ed25519.lengths.publicKey) throw new Error('A key of Ed25519 has 32 bytes.')
  return {
    verify: (_, content, signature) => accepts(() => ed25519.verify(signature, content, key, { zip215: false })),
  }
}

/** A signature of another length is refused with an error. */
function accepts(verify: () => boolean): boolean {
  try {
    return verify()
  } catch {
    return false
  }
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
}
