import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { coveredFilesOf } from '../../../core/questions/covered-files.js'
import { contentSha256, type FileTree, findBlob, gitTree, readOne } from '../../../core/read/index.js'
import type { CommittedFile, CommittedText, UncommittedFile } from '../../../subjects/approval/committed-file.js'

/** Where the files of a commit are. */
export interface CommitFiles {
  readonly root: string
  readonly commit: string
  readonly tree: FileTree
}

export async function filesOfCommit(root: string, commit: string): Promise<CommitFiles> {
  return { root, commit, tree: await gitTree(root, commit) }
}

/** @returns what a commit has of a document and of the files that belong to it, whatever lies in the working folder */
export function mergedText(files: CommitFiles, qms: Qms, document: Document): Promise<CommittedText> {
  return readAll(qms, document, async (path) => (await readCommitted(files, path))?.file ?? missing(path))
}

/** @returns what a commit has of a document and of its files, or where the working folder has something else */
export function committedText(files: CommitFiles, qms: Qms, document: Document): Promise<CommittedText> {
  return readAll(qms, document, (path) => committedFile(files, path))
}

/** @returns the same where there is no commit yet */
export function uncommittedText(document: Document): CommittedText {
  return { text: missing(document.path), files: [] }
}

type Found = CommittedFile | UncommittedFile

async function readAll(qms: Qms, document: Document, read: (path: string) => Promise<Found>): Promise<CommittedText> {
  const files: Found[] = []
  for (const { path } of coveredFilesOf(qms, document)) files.push(await read(path))
  return { text: await read(document.path), files }
}

/** Only what is in git can be approved. */
async function committedFile(files: CommitFiles, path: string): Promise<Found> {
  if (files.tree.isLink(path)) return { path, fault: 'link' }
  const found = await readCommitted(files, path)
  if (!found) return missing(path)
  const working = join(files.root, path)
  // What git leaves out of the folder cannot have been changed in it.
  const isChanged = existsSync(working) && !isSameText(found.bytes, readFileSync(working))
  return isChanged ? { path, fault: 'changed' } : found.file
}

function missing(path: string): UncommittedFile {
  return { path, fault: 'missing' }
}

async function readCommitted({ root, tree, commit }: CommitFiles, path: string) {
  const blob = await findBlob(root, commit, path)
  const bytes = blob && (await readOne(tree, path, MAX_BYTES))?.bytes
  return blob && bytes ? { file: { path, blob, sha256: contentSha256(bytes) }, bytes } : undefined
}

/** Pictures and forms may be larger than documents. */
const MAX_BYTES = 100 * 1024 * 1024

/** On Windows git may check out other line ends than it keeps; Git LFS checks out a file where git has a pointer to it. */
function isSameText(committed: Uint8Array, working: Uint8Array): boolean {
  if (contentSha256(committed) === contentSha256(working)) return true
  const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
  return lines(committed) === lines(working)
}
