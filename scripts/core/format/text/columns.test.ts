import { expect, it } from 'vitest'
import { toColumn, toRightOfColumn, widestOf, widthOf } from './columns.js'

it.each([
  ['QP-001', 6],
  ['“Scope” – as it is…', 19],
  ['品質方針', 8],
  ['품질', 4],
  ['e\u0301te\u0301', 3],
  ['👩‍🔧', 2],
  ['', 0],
])('“%s” takes %i columns on a terminal', (text, columns) => expect(widthOf(text)).toBe(columns))

it('texts stand in columns as wide as the widest, numbers at the right', () => {
  const texts = ['品質', 'Scope', 'Größe']
  const width = widestOf(texts)
  expect(texts.map((text) => `${toColumn(text, width)}|`)).toEqual(['品質 |', 'Scope|', 'Größe|'])
  expect(toRightOfColumn('12', 5)).toBe('   12')
})
