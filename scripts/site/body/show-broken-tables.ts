import type { Nodes, Root } from 'mdast'
import { isBrokenTable } from '../../core/read/index.js'

/** Shows the rows of a table that is none as they are written, each on its line: run together, nobody could read them. */
export function showBrokenTables(tree: Root, source: string): Root {
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return
    for (const [index, child] of node.children.entries()) {
      const written = source.slice(child.position?.start.offset, child.position?.end.offset)
      if (child.type === 'paragraph' && isBrokenTable(written)) node.children[index] = { type: 'code', value: written }
      else visit(child)
    }
  }
  if (source.includes('|')) visit(tree)
  return tree
}
