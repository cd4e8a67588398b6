import { expect, it } from 'vitest'
import { defineReport } from './report.js'
import { selectionInWords } from './row-selection.js'
import { rowsWhere } from './rows-where.js'

const report = defineReport({
  id: 'colours',
  title: 'Colours',
  question: 'Which colours are there?',
  clauses: [],
  parameters: [],
  examples: [],
  columns: () => [
    { id: 'colour', label: 'Colour of the label', kind: 'text' },
    { id: 'shade', label: 'Shade', kind: 'text' },
  ],
  rows: () => [],
})

it('a figure leads to rows by the ids of columns and parameters, as a command that can be typed', () => {
  const dark = rowsWhere(report, { colour: 'blue', shade: 'very dark' }, { type: 'procedure' })
  expect(selectionInWords(dark)).toBe('qms report colours type=procedure --where colour=blue --where "shade=very dark"')
})

it('a label, or any other column or parameter that does not exist, does not compile', () => {
  // @ts-expect-error The label is no id.
  rowsWhere(report, { 'Colour of the label': 'blue' })
  // @ts-expect-error There is no such column.
  rowsWhere(report, { color: 'blue' })
  // @ts-expect-error There is no such parameter.
  rowsWhere(report, { colour: 'blue' }, { kind: 'procedure' })
})

it('a row of another column, or without one, does not compile', () => {
  const columns = () => [{ id: 'colour', label: 'colour', kind: 'text' }] as const
  // @ts-expect-error “color” is no column.
  defineReport({ ...report, columns, rows: () => [{ color: { kind: 'none' } }] })
  expect(report.columns).toBeTypeOf('function')
})
