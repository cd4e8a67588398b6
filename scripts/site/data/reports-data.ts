import { cellText, NO_CELL } from '../../core/model/table.js'
import type { TableView } from '../views/table-view.js'
import type { BuildData } from './build-data.js'

export const reportsData: BuildData = ({ pages }) =>
  pages.report.flatMap(({ path, title, whole, parts }) => [
    { path: `${whole.download}.json`, value: tableData(title, path, whole) },
    ...parts.map((part) => ({
      path: `${part.table.download}.json`,
      value: tableData(`${title}: ${part.title}`, path, part.table),
    })),
  ])

function tableData(title: string, page: string, { table: { columns, rows } }: TableView) {
  return {
    title,
    page,
    columns: columns.map(({ id }) => id),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ id }) => [id, cellText(row[id] ?? NO_CELL)]))),
  }
}
