import type { PrintedBlock, PrintedCell, PrintedTerm } from './printed.js'

/** The title of the document. */
const TITLE = 1

/** @returns blocks in which headings go down level by level, as PDF/UA asks; also those within lists, terms and tables */
export function inOrder(blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  let before = TITLE
  const all = (some: readonly PrintedBlock[]): readonly PrintedBlock[] => some.map(one)
  const term = (item: PrintedTerm): PrintedTerm => ({ ...item, blocks: all(item.blocks) })
  const cell = (item: PrintedCell): PrintedCell => ({ ...item, blocks: all(item.blocks) })
  const one = (block: PrintedBlock): PrintedBlock => {
    switch (block.kind) {
      case 'heading':
        before = Math.min(block.level, before + 1)
        return { ...block, level: before }
      case 'list':
        return { ...block, items: block.items.map(all) }
      case 'quotation':
      case 'callout':
        return { ...block, blocks: all(block.blocks) }
      case 'terms':
        return { ...block, items: block.items.map(term) }
      case 'table':
        return { ...block, head: block.head.map(cell), cells: block.cells.map(cell) }
      default:
        return block
    }
  }
  return all(blocks)
}
