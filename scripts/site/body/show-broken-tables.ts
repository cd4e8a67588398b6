import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isBrokenTable } from '../../core/read/index.js'

/** Shows the rows of a table that is none as they are written, each on its line: run together, they could not be read. */
export function showBrokenTables(tree: Root, source: string): Root {
  if (!source.includes('|')) return tree
  visit(tree, 'paragraph', ({ position }, index, parent) => {
    const written = source.slice(position?.start.offset, position?.end.offset)
    if (index !== undefined && isBrokenTable(written))
      parent?.children.splice(index, 1, { type: 'code', value: written })
  })
  return tree
}
