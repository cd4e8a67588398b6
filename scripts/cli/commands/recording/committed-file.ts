import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentSha256, type FileTree, findBlob, readOne } from '../../../core/read/index.js'
import { Misuse } from '../../command/misuse.js'

/** A file as a commit has it: what can be fetched from git forever. */
export interface CommittedFile {
  readonly path: string
  /** Git's id of its bytes. */
  readonly blob: string
  /** SHA-256 of its bytes, also if Git LFS keeps them elsewhere. */
  readonly sha256: string
}

/**
 * @param tree the files of the commit
 * @throws Misuse if the working folder has another content than the commit: only what is in git can be approved
 */
export async function committedFile(
  root: string,
  tree: FileTree,
  commit: string,
  path: string,
): Promise<CommittedFile> {
  if (tree.isLink(path)) {
    throw new Misuse(`${path} is a symbolic link, and links are never followed. Put the file itself in its place.`)
  }
  const found = await readCommitted(root, tree, commit, path)
  if (!found) {
    throw new Misuse(
      `${path} is not in git yet. Commit it first: an approval names the exact text, which git must keep.`,
    )
  }
  const working = join(root, path)
  // What git leaves out of the folder cannot have been changed in it.
  if (existsSync(working) && !isSameText(found.bytes, readFileSync(working))) {
    throw new Misuse(
      `${path} has changes that are not committed. Commit them first: an approval is about the text that git keeps.`,
    )
  }
  return found.file
}

/** @returns a file as a commit has it, whatever lies in the working folder; undefined when the commit has none */
export async function fileOfCommit(
  root: string,
  tree: FileTree,
  commit: string,
  path: string,
): Promise<CommittedFile | undefined> {
  return (await readCommitted(root, tree, commit, path))?.file
}

async function readCommitted(root: string, tree: FileTree, commit: string, path: string) {
  const blob = await findBlob(root, commit, path)
  const bytes = blob && (await readOne(tree, path, MAX_BYTES))?.bytes
  return blob && bytes ? { file: { path, blob, sha256: contentSha256(bytes) }, bytes } : undefined
}

/** Pictures may be larger than documents. */
const MAX_BYTES = 100 * 1024 * 1024

/** On Windows git may check out other line ends than it keeps; Git LFS checks out a file where git has a pointer to it. */
function isSameText(committed: Buffer, working: Buffer): boolean {
  if (contentSha256(committed) === contentSha256(working)) return true
  const lines = (bytes: Buffer) => bytes.toString('latin1').replaceAll('\r\n', '\n')
  return lines(committed) === lines(working)
}
