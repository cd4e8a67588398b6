import type { Redline, RedlineBlock, RedlineSection } from '../../redline/redline.js'
import { isUntouched } from '../../redline/summarize-redline.js'
import { walkBlocks } from './walk-redline.js'

/** A redline that fits, and how many changed paragraphs, items, rows, pictures and fields did not. */
export interface CutRedline {
  readonly redline: Redline
  readonly left: number
}

type Fits = (part: unknown) => boolean

/**
 * Keeps whole paragraphs, list items and rows from the beginning. Once something does not fit, nothing after it does: a gap
 * would look like unchanged text.
 *
 * @param size in characters of JSON, roughly what a text of it takes
 */
export function cutRedline(redline: Redline, size: number): CutRedline {
  let room = size
  const fits: Fits = (part) => {
    room -= JSON.stringify(part).length
    return room >= 0
  }
  const fields = redline.fields.filter(fits)
  const sections = redline.sections.flatMap((section) => cutSection(section, fits))
  const cut = { ...redline, fields, sections }
  return { redline: cut, left: countParts(redline) - countParts(cut) }
}

function cutSection(section: RedlineSection, fits: Fits): RedlineSection[] {
  if (!fits(section.heading)) return []
  if (isUntouched(section)) return [section]
  const blocks = walkBlocks(section.blocks, {
    shown: (block) => cutBlock(block, fits),
    folded: (_words, items) => items,
  })
  return blocks.length > 0 || section.blocks.length === 0 ? [{ ...section, blocks }] : []
}

function cutBlock(block: RedlineBlock, fits: Fits): RedlineBlock[] {
  if (block.kind !== 'table') return fits(block) ? [block] : []
  const rows = block.rows.filter(fits)
  return rows.length > 0 ? [{ ...block, rows }] : []
}

function countParts({ fields, sections }: Redline): number {
  const touched = sections.filter((section) => !isUntouched(section))
  const inSections = touched.map(({ blocks }) => Math.max(1, blocks.map(countBlock).reduce(sum, 0)))
  return fields.length + inSections.reduce(sum, 0)
}

function countBlock(block: RedlineBlock): number {
  if (block.state === 'unchanged') return 0
  return block.kind === 'table' ? Math.max(1, block.rows.filter(({ state }) => state !== 'unchanged').length) : 1
}

function sum(a: number, b: number): number {
  return a + b
}
