import type { Qms } from '../../core/model/qms.js'
import type { ExportTable } from './export-table.js'
import { csvOf } from './write-csv.js'
import { jsonOf } from './write-json.js'

export interface ExportedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

interface Exporter {
  /** Whether it makes a file for each type. */
  readonly isFolder: boolean
  readonly write: (
    qms: Qms,
    tables: readonly ExportTable[],
  ) => readonly ExportedFile[] | Promise<readonly ExportedFile[]>
}

/** Every form in which documents can be exported, by the name that `--to` takes. */
export const exportFormats = {
  csv: {
    isFolder: true,
    write: (_qms, tables) => tables.map((table) => ({ name: `${table.type.name}.csv`, content: csvOf(table) })),
  },
  json: { isFolder: false, write: (_qms, tables) => [{ name: 'qms.json', content: jsonOf(tables) }] },
} satisfies Record<string, Exporter>

export type ExportFormat = keyof typeof exportFormats
