import { join } from 'node:path'
import { blobId } from '../bytes/digest.js'

/** What becomes of one file. */
export interface FileStep {
  /** From the root. */
  readonly path: string
  /** Git’s id of what is there; undefined where there is nothing. */
  readonly before: string | undefined
  /** What is to be there; undefined removes the file. */
  readonly content: string | Uint8Array | undefined
  /** Who may read, write and run it, as the system counts that; as usual by default. */
  readonly mode?: number
}

/** Where the parts of a step are, until all steps are done. */
export interface StepPlaces {
  readonly file: string
  /** The new content, beside the file. */
  readonly made: string
  /** What was there. */
  readonly kept: string
}

/**
 * What an interrupted run leaves looks like no document, and git ignores it in the repositories that `qms init` makes.
 *
 * @param run the process that does the step
 */
export function placesOf(root: string, path: string, run: number): StepPlaces {
  const file = join(root, path)
  return { file, made: `${file}.${run}.qms-new`, kept: `${file}.${run}.qms-old` }
}

/** @returns git’s id of what is there after a step; undefined for nothing */
export function blobAfter({ content }: FileStep): string | undefined {
  return content === undefined ? undefined : blobId(Buffer.from(content))
}
