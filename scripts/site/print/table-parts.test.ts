import { expect, it } from 'vitest'
import type { PrintedTable } from './printed.js'
import { sentence } from './printed-text.js'
import { labelledTable } from './table-parts.js'

const cells = (...texts: readonly string[]) => texts.map((text) => [sentence(text)])
const tablesIn = (blocks: ReturnType<typeof labelledTable>) =>
  blocks.filter((block): block is PrintedTable => block.kind === 'table')

it('a column gets what its longest word needs, and more the more it has to say', () => {
  const [table] = tablesIn(
    labelledTable(['No', 'What was found'], [cells('1', 'The label of lot 12 was torn off')], false),
  )
  expect(table?.widths).toEqual([7, 89])
})

it('a table with more columns than fit is put on a turned sheet, and in a frame into parts with the first column', () => {
  const labels = Array.from({ length: 16 }, (_, index) => `Column${index + 1}`)
  const shapes = (mayTurn: boolean) =>
    tablesIn(labelledTable(labels, [cells(...labels)], mayTurn)).map(({ head, isTurned }) => [head.length, isTurned])
  expect(shapes(true)).toEqual([
    [15, true],
    [2, true],
  ])
  expect(shapes(false)).toEqual([
    [9, false],
    [8, false],
  ])
})
