import { readFileSync } from 'node:fs'
import { blobId } from '../bytes/digest.js'

/** @returns git’s id of the bytes of a file; undefined when there is none */
export function blobOfFile(file: string): string | undefined {
  const bytes = readIfThere(file)
  return bytes && blobId(bytes)
}

/** @returns the bytes of a file; undefined when there is none */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
