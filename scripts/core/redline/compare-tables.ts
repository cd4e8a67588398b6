import { type Aligned, align } from './align.js'
import { type Block, type BlockRow, keyOf, type Word } from './block.js'
import { compareWords, isUnchanged } from './compare-words.js'
import type { ChangeState, RedlineRow, RedlineTable } from './redline.js'

type Columns = readonly Aligned<number>[]

/** Compares two tables cell by cell: columns by their headers, rows by what they say and what they are called. */
export function compareTables(before: Block, after: Block): Pick<RedlineTable, 'columns' | 'rows'> {
  const columns = alignColumns(before.rows, after.rows)
  const [header, ...rows] = before.rows
  const [headerAfter, ...rowsAfter] = after.rows
  const headers = header || headerAfter ? [{ before: header ?? [], after: headerAfter ?? [] }] : []
  return {
    columns: columns.map(stateOf),
    rows: [...headers, ...alignRows(rows, rowsAfter, columns)].map((row) => compareRows(row, columns)),
  }
}

/** A column whose header changed is found again by what is below it. */
function alignColumns(before: readonly BlockRow[], after: readonly BlockRow[]): Columns {
  const column = (rows: readonly BlockRow[], index: number) => rows.flatMap((row) => row[index] ?? [])
  const places = (rows: readonly BlockRow[], of: 'before' | 'after') =>
    Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, index) => ({
      index,
      header: rows[0]?.[index] ?? [],
      words: column(rows, index),
      of,
    }))
  const aligned = align(places(before, 'before'), places(after, 'after'), {
    keys: [({ header }) => keyOf(header)],
    words: ({ words }) => words,
    mayPair: () => true,
  })
  return aligned.map(
    (pair) =>
      ({
        ...(pair.before && { before: pair.before.index }),
        ...(pair.after && { after: pair.after.index }),
      }) as Aligned<number>,
  )
}

function alignRows(before: readonly BlockRow[], after: readonly BlockRow[], columns: Columns): Aligned<BlockRow>[] {
  const shared = columns.flatMap((column) =>
    column.before !== undefined && column.after !== undefined ? [[column.before, column.after] as const] : [],
  )
  const cells = ({ row, side }: SidedRow) => shared.map((column) => row[column[side]] ?? [])
  const aligned = align(
    before.map((row): SidedRow => ({ row, side: 0 })),
    after.map((row): SidedRow => ({ row, side: 1 })),
    {
      keys: [(row) => cells(row).map(keyOf).join('\n'), (row) => nameOfRow(cells(row))],
      words: (row) => cells(row).flat(),
      mayPair: () => true,
    },
  )
  return aligned.map(
    (pair) =>
      ({
        ...(pair.before && { before: pair.before.row }),
        ...(pair.after && { after: pair.after.row }),
      }) as Aligned<BlockRow>,
  )
}

interface SidedRow {
  readonly row: BlockRow
  readonly side: 0 | 1
}

/** Its first cell in words. A mere number counts rows, and names another row as soon as one is added. */
function nameOfRow(cells: readonly (readonly Word[])[]): string {
  return cells.map(keyOf).find((cell) => /\p{L}/u.test(cell)) ?? ''
}

function compareRows({ before, after }: Aligned<BlockRow>, columns: Columns): RedlineRow {
  const cells = columns.map((column) =>
    compareWords(
      (column.before !== undefined && before?.[column.before]) || [],
      (column.after !== undefined && after?.[column.after]) || [],
    ),
  )
  const state = stateOf({ before, after } as Aligned<BlockRow>)
  return { state: state === 'unchanged' && !cells.every(isUnchanged) ? 'changed' : state, cells }
}

function stateOf({ before, after }: Aligned<unknown>): ChangeState {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'unchanged'
}
