import type { CalendarDate } from '../../core/values/date.js'
import type { Faults } from '../fault.js'
import { cellOf, type ExportTable } from './export-table.js'
import { typed } from './write-json.js'

/** Characters that a cell of a workbook holds. */
const MOST_IN_CELL = 32_767
/** Characters that the name of a sheet may have. */
const MOST_IN_NAME = 31

/** A sheet for each type. Texts are cells of text, which no spreadsheet runs as a formula. */
export async function workbookOf(tables: readonly ExportTable[], today: CalendarDate): Promise<Uint8Array | Faults> {
  const faults = tables.flatMap(({ columns, rows, type }) =>
    rows.flatMap((row) =>
      row.flatMap((value, index) => {
        const column = columns[index]
        if (!column || cellOf(column, value).length <= MOST_IN_CELL) return []
        return [
          {
            message: `“${column.name}” of the ${type.title.toLowerCase()} ${String(row[0])} has more than the ${MOST_IN_CELL} characters that a cell of a workbook holds. Use --to csv or --to json.`,
          },
        ]
      }),
    ),
  )
  if (faults.length > 0) return { faults }
  const { writeXlsx } = await import('hucre/xlsx')
  // The day is an input: the same documents give the same bytes.
  const made = new Date(`${today}T00:00:00Z`)
  return writeXlsx({
    properties: { creator: 'qms-kit', created: made, modified: made },
    sheets: tables.map(({ type, columns, rows }) => ({
      name: type.name.slice(0, MOST_IN_NAME),
      freezePane: { rows: 1 },
      rows: [
        columns.map(({ name }) => name),
        ...rows.map((row) =>
          row.map((value, index) => {
            const column = columns[index]
            if (!column || value === undefined) return null
            const one = typed(column, value)
            return typeof one === 'number' ? one : cellOf(column, value) || null
          }),
        ),
      ],
    })),
  })
}
