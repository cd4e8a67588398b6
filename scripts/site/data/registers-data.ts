import { registerTable } from '../pages/register-page.js'
import type { BuildData } from './build-data.js'

export const registersData: BuildData = ({ pages }) =>
  pages.register.map((register) => {
    const { title, columns, rows } = registerTable(register)
    const named = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])))
    return {
      path: `api/registers/${register.download}.json`,
      value: { title, page: register.path, columns, rows: named },
    }
  })
