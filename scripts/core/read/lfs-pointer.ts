import { sha256 } from '../bytes/digest.js'
import { fromUtf8 } from '../bytes/utf8.js'
import { START_OF_FILE } from '../model/place.js'
import type { Defect } from '../model/source-file.js'

/** What Git LFS puts into git in place of a file. */
interface LfsPointer {
  /** Of the file itself; missing in a pointer that is damaged. */
  readonly sha256: string | undefined
  readonly size: number
}

const LONGEST_POINTER = 1024

export function lfsPointerIn(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length > LONGEST_POINTER) return undefined
  const text = fromUtf8(bytes)
  if (!text.startsWith('version https://git-lfs')) return undefined
  return { sha256: /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1], size: Number(/^size (\d+)$/m.exec(text)?.[1]) }
}

/** @returns the checksum of a file, whether these are its bytes or the pointer that Git LFS puts in their place */
export function contentSha256(bytes: Uint8Array): string {
  return lfsPointerIn(bytes)?.sha256 ?? sha256(bytes)
}

export const LFS_POINTER: Defect = {
  rule: 'readable-text',
  at: START_OF_FILE,
  message:
    'This text is not here: Git LFS keeps it elsewhere. Run “git lfs pull”; better, keep documents in git itself, which shows what changed in them.',
}
