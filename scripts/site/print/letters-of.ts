import type { PrintedBlock, PrintedRun } from './printed.js'

/** @returns the letters of blocks, by which is measured how much room they need; pictures have none */
export function lettersOf(blocks: readonly PrintedBlock[]): string {
  return blocks.map(lettersIn).join(' ').replaceAll('\u200B', '')
}

function lettersIn(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inLine(block.runs)
    case 'list':
      return block.items.map(lettersOf).join(' ')
    case 'quotation':
      return lettersOf(block.blocks)
    case 'callout':
      return `${block.title} ${lettersOf(block.blocks)}`
    case 'code':
      return block.text
    case 'terms':
      return block.items.map(({ term, blocks }) => `${inLine(term)} ${lettersOf(blocks)}`).join(' ')
    case 'table':
      return [...block.head, ...block.cells].map(({ blocks }) => lettersOf(blocks)).join(' ')
    case 'rule':
    case 'picture':
      return ''
  }
}

function inLine(runs: readonly PrintedRun[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('')
}
