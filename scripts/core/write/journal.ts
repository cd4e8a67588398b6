import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findWorkingTree } from '../read/git/git-folder.js'
import { listInWords } from '../words/list-in-words.js'
import { blobOfFile } from './blob-of-file.js'
import { blobAfter, type FileStep, placesOf, type StepPlaces } from './file-step.js'
import { writeIndex } from './git-index.js'
import { WriteRefusal } from './write-refusal.js'
import { refuseOutside, type StepsKept } from './write-steps.js'

/** What a run that changes files leaves behind if it is interrupted. */
interface Entry {
  /** The process that ran. */
  readonly run: number
  readonly stage: 'making' | 'replacing'
  readonly root: string
  readonly files: readonly JournalledFile[]
  /** What git’s index gets when all files are in their places, as `writeIndex` takes it. */
  readonly index?: string
}

interface JournalledFile {
  readonly path: string
  /** Git’s id of what was there; undefined for nothing. */
  readonly before?: string | undefined
  /** Git’s id of what is to be there; undefined for nothing. */
  readonly after?: string | undefined
}

/** @param folder of the lock and the journal */
export function journalIn(folder: string, root: string): StepsKept {
  const write = (stage: Entry['stage'], steps: readonly FileStep[], index = '') => {
    const files = steps.map((step) => ({ path: step.path, before: step.before, after: blobAfter(step) }))
    const entry: Entry = { run: process.pid, stage, root, files, index }
    mkdirSync(folder, { recursive: true })
    const made = `${fileIn(folder)}.tmp`
    try {
      writeFileSync(made, JSON.stringify(entry), { flush: true })
      renameSync(made, fileIn(folder))
    } catch (error) {
      rmSync(made, { force: true })
      throw error
    }
  }
  return {
    making: (steps) => write('making', steps),
    replacing: (steps, index) => write('replacing', steps, index),
    ended: () => rmSync(fileIn(folder), { force: true }),
  }
}

/** @returns whether a run is writing, or was interrupted while it did */
export function hasJournal(folder: string): boolean {
  return existsSync(fileIn(folder))
}

/**
 * Completes what an interrupted run began to put in its place, or takes away what it had only made.
 *
 * @param root of the system, which the files are in
 * @returns what was done, in a sentence; undefined when no run was interrupted
 * @throws WriteRefusal if a file was changed since, so that completing would overwrite it
 */
export async function settleInterrupted(folder: string, root: string): Promise<string | undefined> {
  if (!hasJournal(folder)) return undefined
  const entry: Entry = JSON.parse(readFileSync(fileIn(folder), 'utf8'))
  const files = entry.files.map((file) => ({ ...file, places: placesOf(entry.root, file.path, Number(entry.run)) }))
  // Outside of git, a folder from elsewhere may bring a journal along.
  for (const { places } of files) refuseOutside(findWorkingTree(root) ?? root, dirname(places.file))
  const names = listInWords(entry.files.map(({ path }) => path))
  if (entry.stage === 'replacing') {
    complete(files, names, fileIn(folder))
    await writeIndex(root, entry.index ?? '')
  }
  for (const { places } of files) for (const rest of [places.made, places.kept]) rmSync(rest, { force: true })
  rmSync(fileIn(folder))
  return entry.stage === 'making'
    ? `An earlier command was interrupted before it changed anything: ${names}. Run it again.`
    : `An earlier command was interrupted while it wrote ${names}. This is now complete.`
}

type InterruptedFile = JournalledFile & { readonly places: StepPlaces }

function complete(files: readonly InterruptedFile[], names: string, journal: string): void {
  const changed = listInWords(files.filter((file) => !canBeCompleted(file)).map(({ path }) => path))
  if (changed !== '') {
    throw new WriteRefusal(
      `An earlier command was interrupted while it wrote ${names}, and ${changed} changed since, so it cannot be completed. Put ${changed} back as it was, or delete ${journal} to keep the files as they are. Then run this again.`,
    )
  }
  for (const { places, after } of files) {
    if (after === undefined) rmSync(places.file, { force: true })
    else if (blobOfFile(places.file) !== after) renameSync(places.made, places.file)
  }
}

/** What is there is what was to be there, or what was there before, and then the new content must be made. */
function canBeCompleted({ places, before, after }: InterruptedFile): boolean {
  const now = blobOfFile(places.file)
  return now === after || (now === before && (after === undefined || blobOfFile(places.made) === after))
}

function fileIn(folder: string): string {
  return join(folder, 'journal.json')
}
