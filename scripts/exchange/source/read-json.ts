import { fromUtf8 } from '../../core/bytes/utf8.js'
import { MOST_ROWS } from '../../core/model/table-row.js'
import type { TextTree } from '../../core/read/yaml/text-tree.js'
import type { ExchangeNote, Faults } from '../fault.js'
import { TOO_LONG, tooManyRows } from './read-csv.js'
import { MOST_CHARACTERS, type SourceTable } from './source-table.js'

/** Deeper groups would be a trap, not a record. */
const MOST_DEPTH = 20

/** Reads a list of records, or of an object with a list for each type the one of this type. Fields of groups become columns. */
export function readJson(
  bytes: Uint8Array,
  typeName: string,
  columnsOfType: ReadonlySet<string>,
): SourceTable | Faults {
  let value: unknown
  try {
    value = JSON.parse(fromUtf8(bytes).replace(/^\uFEFF/, ''))
  } catch (error) {
    return { faults: [{ message: `This is not JSON: ${error instanceof Error ? error.message : ''}.` }] }
  }
  const list = isGroup(value) ? value[typeName] : value
  if (!Array.isArray(list) || !list.every(isGroup)) return { faults: [NO_LIST(typeName)] }
  if (list.length > MOST_ROWS) return { faults: [tooManyRows()] }
  const places = new Map<string, number>()
  const faults: ExchangeNote[] = []
  const rows = list.map((record, index) => {
    const cells: TextTree[] = []
    const put = (name: string, one: unknown, depth: number): void => {
      if (isGroup(one) && !columnsOfType.has(name) && depth < MOST_DEPTH) {
        for (const [key, inner] of Object.entries(one)) put(name === '' ? key : `${name}.${key}`, inner, depth + 1)
        return
      }
      if (!places.has(name)) places.set(name, places.size)
      const cell = asTree(one, MOST_DEPTH)
      if (cell === undefined || (typeof cell === 'string' && cell.length > MOST_CHARACTERS))
        faults.push({ row: index + 2, column: name, message: cell === undefined ? TOO_DEEP : TOO_LONG })
      cells[places.get(name) ?? 0] = cell ?? ''
    }
    put('', record, 0)
    return { row: index + 2, cells }
  })
  if (faults.length > 0) return { faults }
  const columns = [...places.keys()]
  return {
    columns,
    rows: rows.map(({ row, cells }) => ({ row, cells: columns.map((_, index) => cells[index] ?? '') })),
  }
}

const TOO_DEEP = 'Groups and lists are nested too deep here.'

const NO_LIST = (type: string): ExchangeNote => ({
  message: `This JSON is no list of records. Write [{…}, {…}], or {"${type}": [{…}, {…}]}.`,
})

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @returns undefined for what is nested too deep */
function asTree(value: unknown, depth: number): TextTree | undefined {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (depth === 0) return undefined
  if (Array.isArray(value)) {
    const items = value.map((item) => asTree(item, depth - 1))
    return items.every((item) => item !== undefined) ? items : undefined
  }
  const entries = Object.entries(value).map(([name, inner]) => [name, asTree(inner, depth - 1)] as const)
  if (entries.some(([, inner]) => inner === undefined)) return undefined
  return Object.fromEntries(entries) as TextTree
}

/** @returns the value of a cell that holds JSON; undefined if it does not */
export function readJsonCell(text: string): TextTree | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? asTree(value, MOST_DEPTH) : undefined
  } catch {
    return undefined
  }
}
