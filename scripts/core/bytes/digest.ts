import { platform } from '../platform/current-platform.js'
import type { DigestAlgorithm } from '../platform/platform.js'
import { joinBytes } from './join-bytes.js'
import { toHex } from './to-hex.js'
import { toUtf8 } from './utf8.js'

export function digest(algorithm: DigestAlgorithm, content: string | Uint8Array): Uint8Array {
  return platform().digest(algorithm, toUtf8(content))
}

/** @returns SHA-256 in hexadecimal digits */
export function sha256(content: string | Uint8Array): string {
  return toHex(digest('sha256', content))
}

/** @returns the id that git gives a file of this content; some repositories use the longer sum */
export function blobId(content: string | Uint8Array, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  const bytes = toUtf8(content)
  return toHex(digest(algorithm, joinBytes([toUtf8(`blob ${bytes.length}\0`), bytes])))
}
