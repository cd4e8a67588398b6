import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document, FieldValue } from '../../core/model/document.js'
import { isFields } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { type ExchangeColumn, ID } from '../columns.js'
import type { ExportTable } from './export-table.js'

type SqlValue = string | number | null

/**
 * One database: a table for each type, `item` with whatever can be linked to, `link` with every link, and a view for each
 * register. The same documents give the same bytes.
 */
export async function databaseOf(qms: Qms, tables: readonly ExportTable[]): Promise<Uint8Array> {
  const { default: sqlite } = await import('node-sqlite3-wasm')
  const folder = mkdtempSync(join(tmpdir(), 'qms-export-'))
  const file = join(folder, 'qms.sqlite')
  try {
    const database = new sqlite.Database(file)
    try {
      database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN')
      const insert = (table: string, rows: Iterable<readonly SqlValue[]>, width: number) => {
        const places = new Array(width).fill('?').join(', ')
        const statement = database.prepare(`INSERT INTO ${quoted(table)} VALUES (${places})`)
        for (const row of rows) statement.run([...row])
        statement.finalize()
      }
      database.exec(ITEMS)
      insert('item', itemsOf(qms), 5)
      insert('link', linksOf(qms), 6)
      for (const table of tables) {
        const columns = table.columns.filter(({ name }) => name !== ID)
        database.exec(tableDefinition(table, columns))
        const documents = qms.documents.filter(({ type }) => type === table.type.name)
        insert(table.type.name, rowsOf(documents, table, columns), columns.length + 1)
        database.exec(registerView(table))
      }
      database.exec('CREATE INDEX link_target ON link (target); COMMIT')
    } finally {
      database.close()
    }
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* rowsOf(
  documents: readonly Document[],
  { rows, columns: all }: ExportTable,
  columns: readonly ExchangeColumn[],
): Generator<readonly SqlValue[]> {
  const bodyAt = all.findIndex(({ kind }) => kind === 'body')
  const bodies = new Map(bodyAt < 0 ? [] : rows.map((row) => [row[0], row[bodyAt]]))
  const paths = columns.map(({ name }) => name.split('.'))
  for (const document of documents) {
    const body = (bodies.get(document.id) as string | undefined) ?? null
    yield [
      document.id,
      ...columns.map((column, index) =>
        column.kind === 'body' ? body : sqlValue(document, column, paths[index] ?? []),
      ),
    ]
  }
}

const ITEMS = `
CREATE TABLE item (id TEXT PRIMARY KEY, kind TEXT NOT NULL, type TEXT, title TEXT, path TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE link (
  source TEXT NOT NULL REFERENCES item (id), field TEXT NOT NULL, position INTEGER NOT NULL,
  target TEXT NOT NULL REFERENCES item (id), revision TEXT, pointer TEXT NOT NULL,
  PRIMARY KEY (source, pointer)
) STRICT, WITHOUT ROWID;
`

function* itemsOf(qms: Qms): Generator<readonly SqlValue[]> {
  const known = new Set<string>()
  for (const { id, type, title, path } of qms.documents) {
    if (known.has(id)) continue
    known.add(id)
    yield [id, qms.types.get(type)?.control === 'retained' ? 'record' : 'document', type, title || null, path]
  }
  for (const { id, name } of qms.people) {
    if (id === undefined || known.has(id)) continue
    known.add(id)
    yield [id, 'person', null, name ?? null, null]
  }
  // Keys lead somewhere, also those of links that are broken.
  for (const { target } of qms.links) {
    if (known.has(target)) continue
    known.add(target)
    yield [target, 'missing', null, null, null]
  }
}

function* linksOf({ links }: Qms): Generator<readonly SqlValue[]> {
  for (const { from, pointer, target, revision } of links) {
    const steps = pointer.split('/').slice(1)
    const field = steps.filter((step) => !/^\d+$/.test(step)).join('.')
    const position = Number(steps.find((step) => /^\d+$/.test(step)) ?? 0)
    yield [from.id, field, position, target, revision ?? null, pointer]
  }
}

function tableDefinition({ type }: ExportTable, columns: readonly ExchangeColumn[]): string {
  const fields = columns.map((column) => {
    const isKey = column.kind === 'text' && column.field?.linksTo !== undefined
    return `${quoted(column.name)} ${sqlType(column)}${isKey ? ' REFERENCES item (id)' : ''}`
  })
  return `CREATE TABLE ${quoted(type.name)} (${['id TEXT PRIMARY KEY REFERENCES item (id)', ...fields].join(', ')}) STRICT`
}

/** What the register of the type shows, where there are values. */
function registerView({ type, columns }: ExportTable): string {
  const shown = type.register.filter((name) => columns.some((column) => column.name === name))
  const names = (shown.length > 0 ? shown : [ID]).map(quoted).join(', ')
  return `CREATE VIEW ${quoted(`register-${type.name}`)} AS SELECT ${names} FROM ${quoted(type.name)} ORDER BY id`
}

function sqlType({ kind, field }: ExchangeColumn): string {
  if (kind !== 'text') return 'TEXT'
  const type = field?.schema.type
  return type === 'number' ? 'REAL' : type === 'integer' || type === 'boolean' ? 'INTEGER' : 'TEXT'
}

/** Values that break the schema are left out; lists and groups are JSON. */
function sqlValue({ fields }: Document, column: ExchangeColumn, path: readonly string[]): SqlValue {
  let value: FieldValue | undefined = fields
  for (const step of path) value = isFields(value) ? value[step] : undefined
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object') return JSON.stringify(value)
  if (column.kind === 'text' && column.field?.linksTo) return String(value).split('@')[0] ?? null
  return sqlType(column) === 'TEXT' ? String(value) : Number(value)
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
