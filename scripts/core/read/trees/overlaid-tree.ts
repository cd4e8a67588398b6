import type { FileTree } from './file-tree.js'
import { joinedTree } from './joined-tree.js'
import { memoryTree } from './memory-tree.js'

/** @returns the tree as it would be with these files, new ones or in place of its own */
export function overlaidTree(tree: FileTree, files: ReadonlyMap<string, Uint8Array>): FileTree {
  return joinedTree(memoryTree(Object.fromEntries(files)), tree)
}
