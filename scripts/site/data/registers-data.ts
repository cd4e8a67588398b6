import { cellText, NO_CELL } from '../../core/model/table.js'
import { registerTable } from '../pages/register-page.js'
import type { BuildData } from './build-data.js'

export const registersData: BuildData = ({ pages }) =>
  pages.register.map((register) => {
    const { title, columns, rows } = registerTable(register)
    return {
      path: `api/registers/${register.download}.json`,
      value: {
        title,
        page: register.path,
        columns: columns.map(({ id }) => id),
        rows: rows.map((row) => Object.fromEntries(columns.map(({ id }) => [id, cellText(row[id] ?? NO_CELL)]))),
      },
    }
  })
