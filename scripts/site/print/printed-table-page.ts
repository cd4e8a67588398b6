import type { Say } from '../../core/words/say.js'
import type { ReportPage } from '../pages/report-page.js'
import type { Publication } from '../shown/publication.js'
import { mostRestricted } from '../views/restricted-class.js'
import { plainSheet } from './plain-sheet.js'
import { valueBlocks } from './print-sheet.js'
import type { PrintedBlock, PrintedDocument } from './printed.js'
import { fact, sentence } from './printed-text.js'
import { labelledTable } from './table-parts.js'

/** Lays out a table of records or documents, whatever is in it on that day. */
export function printedTablePage(
  publication: Publication,
  { title, lead, path, kind, whole }: ReportPage,
): PrintedDocument {
  const { say } = publication
  const { length } = whole.table.rows
  const count = kind === 'records' ? say`${length} {0:record|records}` : say`${length} {0:document|documents}`
  return plainSheet(publication, {
    label: path,
    title,
    eyebrow: say`Register`,
    about: count,
    restricted: mostRestricted(publication, whole.table),
    facts: [fact(say`Entries`, count)],
    blocks: [sentence(lead), ...tableOf(say, whole)],
  })
}

/** Columns that a page only offers to choose rows by are left out. */
function tableOf(say: Say, { columns, rows }: ReportPage['whole']): readonly PrintedBlock[] {
  const shown = columns.flatMap(({ isHidden }, index) => (isHidden ? [] : index))
  const cells = rows.map((row) =>
    shown.map((index) => {
      const cell = row.cells[index]
      return cell ? valueBlocks(say, cell.view, 4) : []
    }),
  )
  if (cells.length === 0) return [sentence(say`There are no entries.`)]
  return labelledTable(
    shown.map((index) => columns[index]?.label ?? ''),
    cells,
    true,
  )
}
