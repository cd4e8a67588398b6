import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BlobContent, readBlobs } from './blobs.js'
import { sha256 } from './digest.js'
import { findWorkingTree, gitFolders } from './git-folder.js'

/** What Git LFS puts into git in place of a file. */
interface LfsPointer {
  /** Of the file itself; missing in a pointer that is damaged. */
  readonly sha256: string | undefined
  readonly size: number
}

const LONGEST_POINTER = 1024

export function lfsPointerIn(bytes: Buffer): LfsPointer | undefined {
  if (bytes.length > LONGEST_POINTER) return undefined
  const text = bytes.toString('latin1')
  if (!text.startsWith('version https://git-lfs')) return undefined
  return { sha256: /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1], size: Number(/^size (\d+)$/m.exec(text)?.[1]) }
}

/** @returns the checksum of a file, whether these are its bytes or the pointer that Git LFS puts in their place */
export function contentSha256(bytes: Buffer): string {
  return lfsPointerIn(bytes)?.sha256 ?? sha256(bytes)
}

/** @returns the file that a pointer stands for, if Git LFS keeps it here and it is not too large; else the bytes as they are */
export function withLfsContent(root: string, bytes: Buffer, maxBytes: number = Number.POSITIVE_INFINITY): Buffer {
  const pointer = lfsPointerIn(bytes)
  const top = pointer?.sha256 && pointer.size <= maxBytes && findWorkingTree(root)
  if (!pointer?.sha256 || !top) return bytes
  const { sha256: id } = pointer
  try {
    const content = readFileSync(join(gitFolders(top).shared, 'lfs/objects', id.slice(0, 2), id.slice(2, 4), id))
    return sha256(content) === id ? content : bytes
  } catch {
    return bytes
  }
}

/** Reads contents by git's ids, in the order asked for; of what Git LFS keeps elsewhere, the pointer. */
export async function* readContents(root: string, blobs: readonly string[]): AsyncGenerator<BlobContent, void> {
  for await (const { bytes, ...blob } of readBlobs(root, blobs))
    yield bytes ? { ...blob, bytes: withLfsContent(root, bytes) } : blob
}
