import { join } from 'node:path'
import { blobOfFile } from './blob-of-file.js'
import { writeSteps } from './write-steps.js'

/**
 * Writes files outside of the system, all of them or none.
 *
 * @param files contents by path from the root
 * @throws NothingWritten if a place cannot be written to
 * @throws WriteRefusal if a place lies outside the root
 */
export async function writeFiles(root: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await writeSteps(
    root,
    [...files].map(([path, content]) => ({ path, before: blobOfFile(join(root, path)), content })),
  )
}
