import type { DigestAlgorithm, PublicKey } from './platform.js'

interface RsaNumbers {
  readonly n: Uint8Array
  readonly e: Uint8Array
}

/** What stands before the digest in what is signed: its algorithm in DER (RFC 8017, section 9.2, note 1). */
const DIGEST_INFO: Readonly<Partial<Record<DigestAlgorithm, string>>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha512: '3051300d060960864801650304020305000440',
}

/**
 * Checks RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2.2) as it asks: what should have been signed is written out and compared as
 * a whole, so that nothing of what was signed is parsed. Everything here is public, so timing gives nothing away.
 */
export function rsaKey(
  numbers: RsaNumbers,
  digest: (algorithm: DigestAlgorithm, content: Uint8Array) => Uint8Array,
): PublicKey {
  const [n, e] = [toNumber(toDigits(numbers.n)), toNumber(toDigits(numbers.e))]
  return {
    verify(algorithm, content, signature) {
      const info = algorithm && DIGEST_INFO[algorithm]
      if (!info || signature.length !== numbers.n.length) return false
      const end = `00${info}${toDigits(digest(algorithm, content))}`
      const filling = 2 * numbers.n.length - '0001'.length - end.length
      const value = toNumber(toDigits(signature))
      return filling >= 16 && value < n && power(value, e, n) === toNumber(`0001${'f'.repeat(filling)}${end}`)
    },
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function toDigits(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function toNumber(digits: string): bigint {
  return BigInt(`0x${digits || '0'}`)
}
