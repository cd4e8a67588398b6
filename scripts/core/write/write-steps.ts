import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, sep } from 'node:path'
import { makeFolder } from '../read/disk/make-folder.js'
import { type FileStep, placesOf, type StepPlaces } from './file-step.js'
import { writeIndex } from './git-index.js'
import { WriteRefusal } from './write-refusal.js'

/** The system refused to write a file, and all files are as they were. The cause is the system's error. */
export class NothingWritten extends Error {
  constructor(
    readonly path: string,
    override readonly cause: NodeJS.ErrnoException,
  ) {
    super(`${path} cannot be written (${cause.code}). Nothing was changed.`, { cause })
  }
}

/** What is told of the steps while they are done, for the case that they are interrupted. */
export interface StepsKept {
  /** The new contents are being made beside the files. */
  making(steps: readonly FileStep[]): void
  /** All contents are made, and take their places; then git’s index gets these entries. */
  replacing(steps: readonly FileStep[], index: string): void
  ended(): void
}

/**
 * Does steps, all of them or none: each content is made beside its place first, and what was there comes back if a later step
 * fails. Coming back takes no space, so that a full disk cannot stop it.
 *
 * @param index what git’s index gets at the end, as `writeIndex` takes it
 * @throws NothingWritten if a place cannot be written to
 * @throws WriteRefusal if a place lies outside the root, or git cannot write its index
 */
export async function writeSteps(
  root: string,
  steps: readonly FileStep[],
  journal?: StepsKept,
  index = '',
): Promise<void> {
  const placed = steps.map((step) => ({ step, ...placesOf(root, step.path, process.pid) }))
  const newFolders: (readonly [deepest: string, first: string])[] = []
  const done: StepPlaces[] = []
  let current = steps[0]?.path ?? ''
  const clear = () => {
    for (const { kept } of placed) rmSync(kept, { force: true })
    journal?.ended()
  }
  try {
    journal?.making(steps)
    for (const { step, file, made } of placed) {
      current = step.path
      refuseOutside(root, dirname(file))
      if (step.content === undefined) continue
      const first = makeFolder(dirname(file))
      if (first !== undefined) newFolders.push([dirname(file), first])
      // A journal goes by what is on the disk for certain; without one, nothing is lost that cannot be made again.
      writeFileSync(made, step.content, { flag: 'wx', flush: journal !== undefined })
      if (step.mode !== undefined) chmodSync(made, step.mode)
    }
    journal?.replacing(steps, index)
    for (const { step, ...places } of placed) {
      current = step.path
      if (existsSync(places.file)) keep(places)
      if (step.content === undefined) rmSync(places.file)
      else renameSync(places.made, places.file)
      done.push(places)
    }
    await writeIndex(root, index)
  } catch (error) {
    for (const places of done.reverse()) putBack(places)
    for (const { made } of placed) rmSync(made, { force: true })
    for (const [deepest, first] of newFolders.reverse()) removeEmpty(deepest, first)
    clear()
    throw isRefusal(error) ? new NothingWritten(current, error) : error
  }
  clear()
}

/** A second name for the file takes no space; where there are none, a copy does. */
function keep({ file, kept }: StepPlaces): void {
  try {
    linkSync(file, kept)
  } catch {
    copyFileSync(file, kept)
  }
}

function putBack({ file, kept }: StepPlaces): void {
  if (existsSync(kept)) renameSync(kept, file)
  else rmSync(file, { force: true })
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

/**
 * A folder may be a link that leads elsewhere. Of one that is not there yet, the nearest that is there decides.
 *
 * @throws WriteRefusal if it lies outside the root
 */
export function refuseOutside(root: string, folder: string): void {
  const realRoot = realpathSync(root)
  const real = realpathSync(nearestFolder(folder))
  if (real !== realRoot && !real.startsWith(realRoot + sep)) {
    throw new WriteRefusal(`${folder} leads out of the repository, so nothing was written there.`)
  }
}
