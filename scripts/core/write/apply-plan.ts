import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { blobId } from '../bytes/digest.js'
import { plannedContent } from '../edit/planned-content.js'
import type { FileChange, KnownFile, MovedFile, Plan } from '../model/plan.js'
import { isSparse } from '../read/git/git-folder.js'
import { blobOfFile, readIfThere } from './blob-of-file.js'
import type { FileStep } from './file-step.js'
import { indexAfter } from './git-index.js'
import { WriteRefusal } from './write-refusal.js'
import { type StepsKept, writeSteps } from './write-steps.js'

/**
 * Applies a plan to the files of a folder, completely or not at all. In a git repository, moves are moves for git, too.
 *
 * @throws WriteRefusal if a file is no longer what the plan was made on
 * @throws NothingWritten if a place cannot be written to
 */
export async function applyPlan(root: string, { changes, restsOn = [] }: Plan, journal: StepsKept): Promise<void> {
  for (const file of restsOn) refuseChanged(root, file)
  const left = new Set(changes.flatMap(({ kind, path }) => (kind === 'move' || kind === 'delete' ? [path] : [])))
  const steps = joinSteps(changes.flatMap((change) => stepsOf(root, change, left)))
  if (steps.length === 0) return
  await writeSteps(root, steps, journal, await indexAfter(root, changes.filter(isMove)))
}

function isMove(change: FileChange): change is MovedFile {
  return change.kind === 'move'
}

/** @param left the paths that nothing is at when the plan is applied, unless it puts something there */
function stepsOf(root: string, change: FileChange, left: ReadonlySet<string>): readonly FileStep[] {
  const { path } = change
  if (change.kind === 'create') {
    refuseTaken(root, path, left)
    return [{ path, before: undefined, content: change.content }]
  }
  const present = readIfThere(join(root, path))
  if (!present) throw gone(root, path)
  if (blobId(present) !== change.blob) throw changedSince(path)
  const step = { path, before: change.blob, mode: statSync(join(root, path)).mode }
  if (change.kind === 'delete') return [{ ...step, content: undefined }]
  if (change.kind !== 'move') return [{ ...step, content: plannedContent(change, present) }]
  refuseTaken(root, change.to, left)
  return [
    { path: change.to, before: undefined, content: change.content ?? present, mode: step.mode },
    { ...step, content: undefined },
  ]
}

/** What leaves a path and what comes there are one step: files may change places. */
function joinSteps(steps: readonly FileStep[]): readonly FileStep[] {
  const joined = new Map<string, FileStep>()
  for (const step of steps) {
    const other = joined.get(step.path)
    if (other && (other.content !== undefined) === (step.content !== undefined))
      throw new WriteRefusal(`Two files would be called ${step.path}, so nothing was written.`)
    joined.set(step.path, other ? mergeSteps(other, step) : step)
  }
  return [...joined.values()]
}

function mergeSteps(one: FileStep, other: FileStep): FileStep {
  const [coming, leaving] = one.content === undefined ? [other, one] : [one, other]
  return { ...coming, before: leaving.before }
}

/** What git leaves out of the folder was read from git. */
function refuseChanged(root: string, { path, blob }: KnownFile): void {
  const present = blobOfFile(join(root, path))
  if (present !== blob && !(present === undefined && isSparse(root))) throw changedSince(path)
}

function refuseTaken(root: string, path: string, left: ReadonlySet<string>): void {
  if (!left.has(path) && existsSync(join(root, path)))
    throw new WriteRefusal(`${path} already exists, so nothing was written.`)
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
