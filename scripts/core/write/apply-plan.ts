import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { blobId } from '../bytes/digest.js'
import { plannedContent } from '../edit/planned-content.js'
import type { FileChange, KnownFile, Plan } from '../model/plan.js'
import { isSparse } from '../read/git/git-folder.js'
import { blobOfFile, readIfThere } from './blob-of-file.js'
import type { FileStep } from './file-step.js'
import { WriteRefusal } from './write-refusal.js'
import { type StepsKept, writeSteps } from './write-steps.js'

/**
 * Applies a plan to the files of a folder, completely or not at all.
 *
 * @throws WriteRefusal if a file is no longer what the plan was made on
 * @throws NothingWritten if a place cannot be written to
 */
export function applyPlan(root: string, { changes, restsOn = [] }: Plan, journal: StepsKept): void {
  for (const file of restsOn) refuseChanged(root, file)
  const steps = changes.flatMap((change) => stepsOf(root, change))
  if (steps.length > 0) writeSteps(root, steps, journal)
}

function stepsOf(root: string, change: FileChange): readonly FileStep[] {
  const { path } = change
  if (change.kind === 'create') {
    refuseTaken(root, path)
    return [{ path, before: undefined, content: change.content }]
  }
  const present = readIfThere(join(root, path))
  if (!present) throw gone(root, path)
  if (blobId(present) !== change.blob) throw changedSince(path)
  const step = { path, before: change.blob }
  if (change.kind === 'delete') return [{ ...step, content: undefined }]
  if (change.kind !== 'move') return [{ ...step, content: plannedContent(change, present) }]
  refuseTaken(root, change.to)
  return [
    { path: change.to, before: undefined, content: present },
    { ...step, content: undefined },
  ]
}

/** What git leaves out of the folder was read from git. */
function refuseChanged(root: string, { path, blob }: KnownFile): void {
  const present = blobOfFile(join(root, path))
  if (present !== blob && !(present === undefined && isSparse(root))) throw changedSince(path)
}

function refuseTaken(root: string, path: string): void {
  if (existsSync(join(root, path))) throw new WriteRefusal(`${path} already exists, so nothing was written.`)
}

function changedSince(path: string): WriteRefusal {
  return new WriteRefusal(`${path} was changed while this command ran, so nothing was written. Run it again.`)
}

function gone(root: string, path: string): WriteRefusal {
  return new WriteRefusal(
    isSparse(root)
      ? `${path} is left out of this folder by git sparse-checkout, so it cannot be changed here. Run: git sparse-checkout add ${dirname(path)}`
      : `${path} is gone, so nothing was written. Run the command again.`,
  )
}
