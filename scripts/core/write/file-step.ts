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

/** @param run the process that does the step */
export function placesOf(root: string, path: string, run: number): StepPlaces {
  const file = join(root, path)
  return { file, made: `${file}.${run}.tmp`, kept: `${file}.${run}.old` }
}

/** @returns git’s id of what is there after a step; undefined for nothing */
export function blobAfter({ content }: FileStep): string | undefined {
  return content === undefined ? undefined : blobId(Buffer.from(content))
}
