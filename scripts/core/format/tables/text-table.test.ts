import { expect, it } from 'vitest'
import { dateCell, type Table, textCell } from '../../model/table.js'
import { formatTextTable } from './text-table.js'

const table: Table = {
  title: 'Register',
  columns: [
    { id: 'id', label: 'id', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'owner', label: 'owner', kind: 'actor' },
    { id: 'due', label: 'due', kind: 'date' },
    { id: 'cost', label: 'cost', kind: 'number' },
    { id: 'state', label: 'state', kind: 'text' },
  ],
  rows: [
    {
      id: { kind: 'document', id: 'NC-2026-001' },
      title: textCell('Superseded goods-in instruction on the wall of the warehouse'),
      owner: { kind: 'actor', id: 'quality-manager' },
      due: dateCell('2026-04-15'),
      cost: { kind: 'number', value: 1200 },
      state: textCell('closed'),
    },
    {
      id: { kind: 'document', id: 'NC-2026-002' },
      title: textCell('品質方針の掲示が古い版のままだった'),
      owner: { kind: 'none' },
      due: dateCell(undefined),
      cost: { kind: 'number', value: 5 },
      state: textCell('opened'),
    },
  ],
}

it('as long as there is room, each row is one line', () => {
  const shown = `id           title                                                         owner            due         cost  state
───────────  ────────────────────────────────────────────────────────────  ───────────────  ──────────  ────  ──────
NC-2026-001  Superseded goods-in instruction on the wall of the warehouse  quality-manager  2026-04-15  1200  closed
NC-2026-002  品質方針の掲示が古い版のままだった                                                            5  opened
`
  expect(formatTextTable(table, 120)).toBe(shown)
  expect(formatTextTable(table)).toBe(shown)
})

it('where there is less, long texts go on below; ids, dates and numbers stay whole', () => {
  expect(formatTextTable(table, 80)).toBe(
    `id           title                     owner            due         cost  state
───────────  ────────────────────────  ───────────────  ──────────  ────  ──────
NC-2026-001  Superseded goods-in       quality-manager  2026-04-15  1200  closed
             instruction on the wall
             of the warehouse
NC-2026-002  品質方針の掲示が古い版の                                  5  opened
             ままだった
`,
  )
})

it('where a text would become too narrow to read, each row names its cells one after the other', () => {
  expect(formatTextTable(table, 60)).toBe(
    `NC-2026-001  title: Superseded goods-in instruction on the
             wall of the warehouse ·
             owner: quality-manager · due: 2026-04-15 ·
             cost: 1200 · state: closed
NC-2026-002  title: 品質方針の掲示が古い版のままだった ·
             cost: 5 · state: opened
`,
  )
})

it('a control character does not reach the terminal', () => {
  const rows = [{ id: textCell('a\u001b[31mb'), title: textCell('c') }]
  const columns = table.columns.slice(0, 2)
  expect(formatTextTable({ ...table, columns, rows } as Table)).toBe('id       title\n───────  ─────\na�[31mb  c\n')
})
