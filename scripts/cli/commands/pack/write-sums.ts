import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../../core/bytes/digest.js'
import { filesIn } from '../../../core/read/disk/files-in.js'

const SUMS = 'SHA256SUMS'

/** Writes the checksums of all files in a folder, as `sha256sum` reads them. @returns the checksum of that list */
export async function writeSums(folder: string): Promise<string> {
  const lines = filesIn(folder)
    .filter((path) => path !== SUMS)
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`)
  const sums = lines.join('')
  writeFileSync(join(folder, SUMS), sums)
  return sha256(sums)
}
