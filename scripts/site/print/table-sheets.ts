import { LONGEST_WORD } from './breakable.js'

/** Some columns of a table that fit beside each other. */
export interface TableSheet {
  /** From 0. */
  readonly columns: readonly number[]
  /** In letters. */
  readonly widths: readonly number[]
  readonly isTurned: boolean
}

/** A cell in its place, and what it says in letters. */
export interface MeasuredCell {
  /** From 0: the first one, if it spans several. */
  readonly column: number
  /** How many it spans. */
  readonly columns: number
  readonly text: string
}

/** Letters that fit beside each other: upright, and on a sheet that is turned. */
const UPRIGHT = 96
const TURNED = 160
/** The space around the text of a cell, in letters. */
const PADDING = 3
const FEWEST_LETTERS = 4

/**
 * Lays a table out so that no word is cut: upright, else on a sheet that is turned, else in parts that all begin with its first column.
 *
 * @param mayTurn whether it is on a sheet of its own width, and not in a frame
 */
export function tableSheets(columns: number, cells: readonly MeasuredCell[], mayTurn: boolean): readonly TableSheet[] {
  const all = Array.from({ length: columns }, (_, column) => column)
  const needs = all.map((column) => needOf(cells, column))
  const room = mayTurn ? TURNED : UPRIGHT
  const isWhole = sum(needs) <= room || cells.some((cell) => cell.columns > 1)
  const isTurned = mayTurn && sum(needs) > UPRIGHT
  const groups = isWhole ? [all] : groupsOf(needs, room)
  return groups.map((group) => ({
    columns: group,
    widths: widthsOf(
      group.map((column) => needs[column] ?? 0),
      group.map((column) => wishOf(cells, column)),
      isTurned ? TURNED : UPRIGHT,
    ),
    isTurned,
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
function needOf(cells: readonly MeasuredCell[], column: number): number {
  const words = textsIn(cells, column).flatMap((text) => text.split(/\s+/))
  return Math.min(Math.max(FEWEST_LETTERS, ...words.map(({ length }) => length)), LONGEST_WORD) + PADDING
}

/** More for a column with much text, but not as much more as there is text. */
function wishOf(cells: readonly MeasuredCell[], column: number): number {
  return Math.max(
    ...textsIn(cells, column).map(({ length }) => Math.min(length, 2 * Math.sqrt(length) + LONGEST_WORD)),
    0,
  )
}

function textsIn(cells: readonly MeasuredCell[], column: number): readonly string[] {
  return cells.filter((cell) => cell.column === column && cell.columns === 1).map(({ text }) => text)
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
