import { expect, it } from 'vitest'
import { type Cell, type Column, NO_CELL, textCell } from '../../core/model/table.js'
import { publish } from '../../testing/publish-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { viewTable } from './table-view.js'

const { tableOfRows } = await import(String(new URL('../../../site/_includes/parts/table-of-rows.js', import.meta.url)))
const publication = await publish(SMALL_QMS)

/** The table of a page, as HTML. */
function pageOf(columns: readonly Column[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const view = viewTable(publication, { title: 'Lots', columns, rows }, 'api/reports/lots')
  return tableOfRows({ path: 'reports/lots.html', say: publication.say }, 'Lots', view, false).text
}

it('a page shows the last 5,000 rows of a longer table, and says where all are', () => {
  const lots = (count: number) => Array.from({ length: count }, (_, index) => ({ lot: textCell(`Lot ${index + 1}.`) }))
  const columns: readonly Column[] = [{ id: 'lot', label: 'lot', kind: 'text' }]
  const [whole, cut] = [5_000, 5_001].map((count) => pageOf(columns, lots(count)))
  expect(whole).toContain('Lot 1.')
  expect(whole).not.toContain('These are the last')
  expect(cut).toContain('These are the last 5,000 of 5,001 entries. The CSV and JSON files have all of them.')
  expect(cut).not.toContain('Lot 1.')
  expect(cut).toContain('Lot 2.')
  expect(cut).toContain('Lot 5001.')
})

it('a cell says only what its text and its place do not', () => {
  const columns: readonly Column[] = [
    { id: 'id', label: 'id', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'on', label: 'on', kind: 'date' },
    { id: 'by', label: 'by', kind: 'actor' },
    { id: 'note', label: 'note', kind: 'text' },
  ]
  const row = {
    id: { kind: 'document', id: 'QP-001' },
    title: textCell('Control of documented information'),
    on: { kind: 'date', on: '2026-11-22' },
    by: { kind: 'actor', id: 'ada' },
    note: NO_CELL,
  } as const
  expect(pageOf(columns, [row]).match(/<td.*?<\/td>/g)).toEqual([
    '<td class="row-id"><a href="../documents/QP-001.html">QP-001</a></td>',
    '<td class="row-title"><a href="../documents/QP-001.html">Control of documented information</a></td>',
    '<td data-label="On"><time datetime="2026-11-22">22 November 2026</time></td>',
    '<td data-label="By" data-value="ada"><a href="../people/ada.html">Ada Example</a></td>',
    '<td></td>',
  ])
})
