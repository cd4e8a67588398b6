import { createHash } from 'node:crypto'

/** @returns the id that git gives these bytes */
export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
