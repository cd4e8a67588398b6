import type { Column } from '../../model/table.js'
import { widestOf, widthOf } from './columns.js'

/** A text in a narrower column is hard to read. */
const NARROWEST = 12
/** Shorter words, ids among them, are never broken. */
const LONGEST_WHOLE_WORD = 24

/** A column of a table with what each row says in it. */
export interface FilledColumn {
  readonly column: Column
  readonly texts: readonly string[]
}

/**
 * Narrows the columns of a table, the widest first, until a line fits. Only texts give way: ids, dates and numbers stay whole.
 *
 * @param room for the cells of a line, without the gaps between them
 * @returns the width of each column, or nothing where texts would become too narrow to read
 */
export function fitColumns(columns: readonly FilledColumn[], room: number): readonly number[] | undefined {
  const widths = columns.map(({ column, texts }) => widestOf([column.label, ...texts]))
  const narrowest = columns.map(narrowestOf)
  const shares = widths.map((width, index) => width - Math.min(width, narrowest[index] ?? width))
  let excess = widths.reduce((sum, width) => sum + width, 0) - room
  if (excess > shares.reduce((sum, share) => sum + share, 0)) return undefined
  for (; excess > 0; excess--) {
    const givingWay = widths.map((width, index) => (width > (narrowest[index] ?? width) ? width : 0))
    const widest = givingWay.indexOf(Math.max(...givingWay))
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function narrowestOf({ column: { label, kind }, texts }: FilledColumn): number {
  if (kind !== 'text' && kind !== 'list') return widestOf([label, ...texts])
  const words = texts.flatMap((text) => text.split(' '))
  return Math.max(NARROWEST, widthOf(label), Math.min(LONGEST_WHOLE_WORD, widestOf(words)))
}
