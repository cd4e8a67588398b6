import { beforeAll, describe, expect, it } from 'vitest'
import type { Qms } from '../core/model/qms.js'
import { diskTree, readQms } from '../core/read/index.js'
import type { TextTree } from '../core/read/yaml/text-tree.js'
import { type ExportTable, exportTable } from './export/export-table.js'
import { type ExportFormat, exportFormats } from './export/formats.js'
import { type WrittenRecord, writtenRecords } from './export/written-records.js'
import { isFaulty } from './fault.js'
import { makeRecords } from './import/make-records.js'
import { makeMapping } from './mapping/make-mapping.js'
import { sourceReaders } from './source/read-source.js'

const FORMS = ['csv', 'xlsx', 'json'] as const satisfies readonly ExportFormat[]

let qms: Qms
let written: readonly (readonly [ExportTable, readonly WrittenRecord[]])[]

beforeAll(async () => {
  const tree = diskTree('.')
  qms = await readQms(tree, { today: '2026-11-22' })
  const used = [...qms.types.values()].filter(({ name }) => qms.documents.some(({ type }) => type === name))
  written = await Promise.all(
    used.map(async (type) => {
      const records = await writtenRecords(qms, tree, type)
      return [exportTable(type, records), records] as const
    }),
  )
})

describe('what is exported of the sample', () => {
  it('is of files, entries and rows, and of nearly all types', () => {
    const all = written.flatMap(([, records]) => records.map(({ document }) => document))
    expect(all.some(({ row }) => row) && all.some(({ entry }) => entry)).toBe(true)
    expect(written.length).toBeGreaterThanOrEqual(45)
  })

  it.each(FORMS)('comes back from %s as it was written, field by field, with its id and its text', async (form) => {
    for (const [table, records] of written) {
      const back = (await importedFrom(form, table)).map(({ id, fields, body }) => ({ id, fields, body }))
      expect(back, table.type.name).toEqual(records.map(asImported))
    }
  })
})

async function importedFrom(form: (typeof FORMS)[number], table: ExportTable) {
  const { type } = table
  const files = await exportFormats[form].write(qms, [table])
  if (isFaulty(files)) throw new Error(JSON.stringify(files))
  const [file] = files
  const content = file?.content ?? ''
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const source = await sourceReaders[form]?.(bytes, { type, sheet: form === 'xlsx' ? type.name : undefined })
  if (source === undefined || isFaulty(source)) throw new Error(JSON.stringify(source))
  const made = makeMapping(type, source, undefined, { columns: {} })
  const { records, faults } = makeRecords(qms, type, source, made)
  expect([...made.faults, ...faults], type.name).toEqual([])
  return records
}

/** Of what says nothing, there is nothing to come back; entries have a table of their own; what is called by its title comes back by its id. */
function asImported({ document, fields, body }: WrittenRecord) {
  const known = qms.typeOf(document)?.fields ?? []
  const links = new Set(known.flatMap(({ path, linksTo }) => (linksTo ? path.join('.') : [])))
  const apart = new Set(['id', 'type', ...known.flatMap(({ path, entriesOf }) => (entriesOf ? path.join('.') : []))])
  const said = Object.entries(fields).filter(([name, value]) => value !== '' && !apart.has(name))
  const values = said.map(([name, value]) => [name, links.has(name) ? idOf(value) : value])
  return { id: document.id, fields: Object.fromEntries(values), body }
}

function idOf(value: TextTree): TextTree {
  const called = qms.documents.filter(({ title }) => title === value)
  return called.length === 1 ? (called[0]?.id ?? value) : value
}
