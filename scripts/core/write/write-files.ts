import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** The system refused to write a file, and all files are as they were. The cause is the system's error. */
export class NothingWritten extends Error {
  constructor(
    readonly path: string,
    override readonly cause: NodeJS.ErrnoException,
  ) {
    super(`${path} cannot be written (${cause.code}). Nothing was changed.`, { cause })
  }
}

interface Step {
  /** From the root, as it was asked for. */
  readonly name: string
  readonly path: string
  readonly temporary: string
  /** What was there, until all are written. */
  readonly before: string
  readonly text: string | Buffer
}

/**
 * Writes files, all of them or none: each is made beside its place first, and what was there comes back if a later one fails.
 * Coming back takes no space, so that a full disk cannot stop it.
 *
 * @param files contents by path from the root
 * @throws NothingWritten if a place cannot be written to
 * @throws Error if a place lies outside the root
 */
export function writeFiles(root: string, files: ReadonlyMap<string, string | Buffer>): void {
  const steps = [...files].map(([name, text]): Step => {
    const path = join(root, name)
    return { name, path, temporary: `${path}.${process.pid}.tmp`, before: `${path}.${process.pid}.old`, text }
  })
  const newFolders: (readonly [deepest: string, first: string])[] = []
  const done: Step[] = []
  let current = ''
  try {
    for (const { name, path, temporary, text } of steps) {
      current = name
      refuseOutside(root, nearestFolder(dirname(path)))
      const first = mkdirSync(dirname(path), { recursive: true })
      if (first !== undefined) newFolders.push([dirname(path), first])
      writeFileSync(temporary, text, { flag: 'wx' })
    }
    for (const step of steps) {
      current = step.name
      if (existsSync(step.path)) keep(step.path, step.before)
      renameSync(step.temporary, step.path)
      done.push(step)
    }
  } catch (error) {
    for (const step of done.reverse()) putBack(step)
    for (const { temporary } of steps) rmSync(temporary, { force: true })
    for (const [deepest, first] of newFolders.reverse()) removeEmpty(deepest, first)
    throw isRefusal(error) ? new NothingWritten(current, error) : error
  } finally {
    for (const { before } of steps) rmSync(before, { force: true })
  }
}

/** A second name for the file takes no space; where there are none, a copy does. */
function keep(path: string, before: string): void {
  try {
    linkSync(path, before)
  } catch {
    copyFileSync(path, before)
  }
}

function putBack({ path, before }: Step): void {
  if (existsSync(before)) renameSync(before, path)
  else rmSync(path, { force: true })
}

function removeEmpty(folder: string, last: string): void {
  try {
    rmdirSync(folder)
  } catch {
    return
  }
  if (folder !== last) removeEmpty(dirname(folder), last)
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
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
