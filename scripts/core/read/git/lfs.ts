import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../bytes/digest.js'
import { lfsPointerIn } from '../lfs-pointer.js'
import { type BlobContent, readBlobs } from './blobs.js'
import { findWorkingTree, gitFolders } from './git-folder.js'

/** @returns the file that a pointer stands for, if Git LFS keeps it here and it is not too large; else the bytes as they are */
export function withLfsContent<Bytes extends Uint8Array>(
  root: string,
  bytes: Bytes,
  maxBytes: number = Number.POSITIVE_INFINITY,
): Bytes | Buffer {
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
