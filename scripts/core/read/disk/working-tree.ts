import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { askGit } from '../git/ask-git.js'
import { isSparse } from '../git/git-folder.js'
import { treeOf } from '../git/git-tree.js'
import { type CommitEntry, entryOf } from '../git/list-commit.js'
import type { FileTree } from '../trees/file-tree.js'
import { joinedTree } from '../trees/joined-tree.js'
import { diskTree } from './disk-tree.js'

/** Reads the working folder; what git leaves out of it (git sparse-checkout) is read from git. */
export async function workingTree(root: string): Promise<FileTree> {
  const disk = diskTree(root)
  const leftOut = await leftOutFiles(root)
  return leftOut.length > 0 ? joinedTree(treeOf(leftOut), disk) : disk
}

async function leftOutFiles(root: string): Promise<readonly CommitEntry[]> {
  if (!isSparse(root)) return []
  const listing = await askGit(root, ['ls-files', '-t', '--stage', '-z'])
  return listing.split('\0').flatMap((line) => parseLine(root, line))
}

/** `S 100644 3b18e512… 0<TAB>qms-docs/QP-001.md`; S stands for skipped. */
function parseLine(root: string, line: string): readonly CommitEntry[] {
  const [, mode, blob, path] = /^S (\d+) ([0-9a-f]+) 0\t(.*)$/s.exec(line) ?? []
  if (!mode || !blob || !path || existsSync(join(root, path))) return []
  return [entryOf(root, mode, blob, path)]
}
