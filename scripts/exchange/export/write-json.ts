import type { TextTree } from '../../core/read/yaml/text-tree.js'
import type { ExchangeColumn } from '../columns.js'
import type { ExportTable } from './export-table.js'

type JsonValue = TextTree | number | boolean | { [name: string]: JsonValue }

/** All types in one object: a list of records for each, groups as groups. */
export function jsonOf(tables: readonly ExportTable[]): string {
  const byType = tables.map(
    ({ type, columns, rows }) => [type.name, rows.map((row) => recordOf(columns, row))] as const,
  )
  return `${JSON.stringify(Object.fromEntries(byType), null, 2)}\n`
}

function recordOf(columns: readonly ExchangeColumn[], row: readonly (TextTree | undefined)[]): JsonValue {
  const record: Record<string, JsonValue> = {}
  for (const [index, value] of row.entries()) {
    const column = columns[index]
    if (value === undefined || !column) continue
    const steps = column.name.split('.')
    const last = steps.pop() ?? ''
    let group = record
    for (const step of steps) {
      group[step] ??= {}
      group = group[step] as Record<string, JsonValue>
    }
    group[last] = typed(column, value)
  }
  return record
}

/** A number, where it is written as JSON writes it: 71.50 stays a text, so that nothing is lost. */
export function typed({ field, kind }: ExchangeColumn, value: TextTree): TextTree | number | boolean {
  if (typeof value !== 'string' || kind !== 'text') return value
  const type = field?.schema.type
  if ((type === 'number' || type === 'integer') && String(Number(value)) === value) return Number(value)
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}
