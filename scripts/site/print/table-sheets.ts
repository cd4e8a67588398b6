import { LONGEST_WORD } from './breakable.js'
import { letters, type PlacedCell, type TableGrid } from './table-grid.js'

/** Some columns of a table that fit beside each other. */
export interface TableSheet {
  /** From 0. */
  readonly columns: readonly number[]
  /** In letters. */
  readonly widths: readonly number[]
  readonly isTurned: boolean
  readonly isSmall: boolean
}

/** Letters that fit beside each other: upright, and on a sheet that is turned. */
const UPRIGHT = 96
const TURNED = 160
/** The space around the text of a cell, in letters. */
const PADDING = 3
const FEWEST_LETTERS = 4

/** With more columns, smaller letters read better than narrow columns. */
const MANY_COLUMNS = 6

/**
 * Lays a table out so that no word is cut: upright, else on a sheet that is turned, else in parts that all begin with its first column.
 *
 * @param mayTurn whether it is on a sheet of its own width, and not in a frame
 */
export function tableSheets(grid: TableGrid, mayTurn: boolean): readonly TableSheet[] {
  const all = Array.from({ length: grid.columns }, (_, column) => column)
  const cells = grid.rows.flat()
  const needs = all.map((column) => needOf(cells, column))
  const isSmall = grid.columns > MANY_COLUMNS
  const room = mayTurn ? TURNED : UPRIGHT
  const isWhole = sum(needs) <= room || cells.some(({ columns }) => columns > 1)
  const isTurned = mayTurn && sum(needs) > UPRIGHT
  const groups = isWhole ? [all] : groupsOf(needs, room)
  return groups.map((columns) => ({
    columns,
    widths: widthsOf(
      columns.map((column) => needs[column] ?? 0),
      columns.map((column) => wishOf(cells, column)),
      isTurned ? TURNED : UPRIGHT,
    ),
    isTurned,
    isSmall,
  }))
}

function groupsOf(needs: readonly number[], room: number): readonly (readonly number[])[] {
  const [first = 0] = needs
  const groups: number[][] = []
  let width = room
  needs.slice(1).forEach((need, index) => {
    if (width + need > room) {
      groups.push([0])
      width = first
    }
    groups.at(-1)?.push(index + 1)
    width += need
  })
  return groups
}

/** Its longest word. */
function needOf(cells: readonly PlacedCell[], column: number): number {
  const words = textsIn(cells, column).flatMap((text) => text.split(/\s+/))
  return Math.min(Math.max(FEWEST_LETTERS, ...words.map(({ length }) => length)), LONGEST_WORD) + PADDING
}

/** More for a column with much text, but not as much more as there is text. */
function wishOf(cells: readonly PlacedCell[], column: number): number {
  return Math.max(
    ...textsIn(cells, column).map(({ length }) => Math.min(length, 2 * Math.sqrt(length) + LONGEST_WORD)),
    0,
  )
}

function textsIn(cells: readonly PlacedCell[], column: number): readonly string[] {
  return cells.filter((cell) => cell.column === column && cell.columns === 1).map(letters)
}

/** Each gets what it needs; what is left goes to those that wish for more. */
function widthsOf(needs: readonly number[], wishes: readonly number[], room: number): readonly number[] {
  const left = Math.max(0, room - sum(needs))
  const more = needs.map((need, index) => Math.max(0, (wishes[index] ?? 0) - need))
  const all = sum(more)
  return needs.map((need, index) => need + (all === 0 ? left / needs.length : (left * (more[index] ?? 0)) / all))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
