import type { Qms } from '../../core/model/qms.js'
import { type Faults, isFaulty } from '../fault.js'
import type { ExportTable } from './export-table.js'
import { csvOf } from './write-csv.js'
import { jsonOf } from './write-json.js'
import { databaseOf } from './write-sqlite.js'
import { workbookOf } from './write-xlsx.js'

interface ExportedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

type Files = readonly ExportedFile[] | Faults
type Write = (qms: Qms, tables: readonly ExportTable[]) => Files | Promise<Files>

export interface Exporter {
  /** Whether it makes a file for each type. */
  readonly isFolder: boolean
  readonly write: Write
}

/** Every form in which documents can be exported, by the name that `--to` takes. */
export const exportFormats = {
  csv: {
    isFolder: true,
    write: (_qms, tables) => tables.map((table) => ({ name: `${table.type.name}.csv`, content: csvOf(table) })),
  },
  xlsx: {
    isFolder: false,
    write: async ({ today }, tables) => {
      const content = await workbookOf(tables, today)
      return isFaulty(content) ? content : [{ name: 'qms.xlsx', content }]
    },
  },
  json: { isFolder: false, write: (_qms, tables) => [{ name: 'qms.json', content: jsonOf(tables) }] },
  sqlite: {
    isFolder: false,
    write: async (qms, tables) => [{ name: 'qms.sqlite', content: await databaseOf(qms, tables) }],
  },
} satisfies Record<string, Exporter>

export type ExportFormat = keyof typeof exportFormats
