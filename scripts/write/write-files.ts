import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/**
 * Writes files, all of them or none: each is made beside its place first, and what was there comes back if a later one fails.
 *
 * @param files contents by path from the root
 * @throws Error if a place lies outside the root or cannot be written to
 */
export function writeFiles(root: string, files: ReadonlyMap<string, string | Buffer>): void {
  const prepared = [...files].map(([path, text]) => ({
    path: join(root, path),
    temporary: join(root, `${path}.${process.pid}.tmp`),
    text,
  }))
  const done: { path: string; before: Buffer | undefined }[] = []
  try {
    for (const { path, temporary, text } of prepared) {
      refuseOutside(root, nearestFolder(dirname(path)))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(temporary, text, { flag: 'wx' })
    }
    for (const { path, temporary } of prepared) {
      const before = existsSync(path) ? readFileSync(path) : undefined
      renameSync(temporary, path)
      done.push({ path, before })
    }
  } catch (error) {
    for (const { path, before } of done) before ? writeFileSync(path, before) : rmSync(path, { force: true })
    throw error
  } finally {
    for (const { temporary } of prepared) rmSync(temporary, { force: true })
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}

/** A folder may be a link that leads elsewhere. */
function refuseOutside(root: string, folder: string): void {
  const realRoot = realpathSync(root)
  const real = realpathSync(folder)
  if (real !== realRoot && !real.startsWith(realRoot + sep)) {
    throw new Error(`${folder} leads out of the repository, so nothing was written there.`)
  }
}
