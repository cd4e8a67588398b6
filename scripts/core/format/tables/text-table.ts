import { type Column, cellText, NO_CELL, type Table } from '../../model/table.js'
import { toColumn, toRightOfColumn, widestOf } from '../text/columns.js'
import { type FilledColumn, fitColumns } from '../text/fit-columns.js'
import { printable } from '../text/printable.js'
import { wrapToLines } from '../text/wrap.js'

const GAP = 2
const NARROWEST_FACTS = 20
/** A space at which no line ends: a dot stays with what is before it, a label with its text. */
const HELD = '\u00a0'

/**
 * Columns side by side; numbers are at the right. Nothing is cut: where a line has too little room, texts go on below,
 * and where that would make them too narrow, each row becomes a few lines of its own.
 *
 * @param width of the terminal, in columns; without it, lines are as long as they are
 */
export function formatTextTable(table: Table, width = Number.POSITIVE_INFINITY): string {
  if (table.rows.length === 0) return 'Nothing to list.\n'
  const columns = table.columns.map((column) => ({
    column,
    texts: table.rows.map((row) => printable(cellText(row[column.id] ?? NO_CELL))),
  }))
  const widths = fitColumns(columns, width - GAP * (columns.length - 1))
  const lines = widths ? sideBySide(columns, widths) : oneBelowTheOther(columns, width)
  return `${lines.join('\n')}\n`
}

function sideBySide(columns: readonly FilledColumn[], widths: readonly number[]): readonly string[] {
  const head = columns.map(({ column: { label } }) => label)
  const rule = widths.map((width) => '─'.repeat(width))
  const rows = rowsOf(columns).map((texts) => texts.map((text, index) => wrapToLines(text, widths[index] ?? 0)))
  const line = (cells: readonly string[]) =>
    columns
      .map(({ column }, index) => align(column, cells[index] ?? '', widths[index] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd()
  const linesOf = (cells: readonly (readonly string[])[]) =>
    Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, index) =>
      line(cells.map((lines) => lines[index] ?? '')),
    )
  return [line(head), line(rule), ...rows.flatMap(linesOf)]
}

function align({ kind }: Column, text: string, width: number): string {
  return kind === 'number' ? toRightOfColumn(text, width) : toColumn(text, width)
}

/** The first cell names the row; each other one that is not empty comes after it, with its label. */
function oneBelowTheOther(columns: readonly FilledColumn[], width: number): readonly string[] {
  const names = columns[0]?.texts ?? []
  const indent = widestOf(names) + GAP
  return rowsOf(columns).flatMap(([name = '', ...others]) => {
    const facts = others.flatMap((text, index) =>
      text === '' ? [] : [`${columns[index + 1]?.column.label}:${HELD}${text}`],
    )
    const lines = wrapToLines(facts.join(`${HELD}· `), Math.max(NARROWEST_FACTS, width - indent))
    return lines.map((line, index) => `${toColumn(index === 0 ? name : '', indent)}${line.replaceAll(HELD, ' ')}`)
  })
}

function rowsOf(columns: readonly FilledColumn[]): readonly (readonly string[])[] {
  return (columns[0]?.texts ?? []).map((_, row) => columns.map(({ texts }) => texts[row] ?? ''))
}
