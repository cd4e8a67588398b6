import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Document } from '../core/model/document.js'
import { fieldText } from '../core/model/fields.js'
import type { Qms } from '../core/model/qms.js'
import { byText } from '../core/values/order.js'
import { changeSteps } from './change-steps.js'
import { daysOf } from './happenings.js'
import { KEEPER, momentOf, type SampleStep } from './step.js'

/** Each record begins on the first day of which it tells, and is filled in on the others; a table gets the rows of each day. */
export function recordSteps(qms: Qms): readonly SampleStep[] {
  const files = qms.records.filter(({ type, row, entry }) => type !== 'approval' && !row && !entry)
  return [...files.flatMap((record) => stepsOfFile(qms, record)), ...stepsOfTables(qms)]
}

function stepsOfFile(qms: Qms, record: Document): readonly SampleStep[] {
  const days = daysOf(qms, record)
  const [first, ...rest] = changeSteps(qms, record, days.length > 0 ? days : [qms.today])
  if (!first) return []
  const files = { ...first.files, ...evidenceIn(qms, readFileSync(record.path, 'utf8')) }
  return [{ ...first, message: `${record.id}: ${record.title}`, files }, ...rest]
}

/** What lies beside records and is named in them, such as a trace. */
function evidenceIn(qms: Qms, text: string): Readonly<Record<string, Uint8Array>> {
  const read = new Set([...qms.documents, ...qms.otherSources].map(({ path }) => path))
  const others = [...qms.files.keys()].filter((path) => path.startsWith(`${qms.folder}/`) && !read.has(path))
  const named = others.filter((path) => text.includes(basename(path)))
  return Object.fromEntries(named.map((path) => [path, readFileSync(path)]))
}

function stepsOfTables(qms: Qms): readonly SampleStep[] {
  const tables = [...new Set(qms.records.filter(({ row }) => row).map(({ path }) => path))]
  return tables.flatMap((path) => {
    const rows = qms.records.filter((record) => record.path === path)
    const lines = readFileSync(path, 'utf8').split('\n')
    const days = rows.map(({ fields }) => fieldText(fields, 'on') ?? qms.today)
    return [...new Set(days)].sort(byText).map((day) => ({
      at: momentOf(day, 'recorded'),
      by: personIn(qms, rows[days.indexOf(day)]),
      message: `${basename(path, '.csv')}: rows of ${day}`,
      files: { [path]: `${lines.slice(0, days.findLastIndex((one) => one <= day) + 2).join('\n')}\n` },
    }))
  })
}

function personIn(qms: Qms, row: Document | undefined): string {
  const by = row && fieldText(row.fields, 'by')
  return by && qms.person(by) ? by : KEEPER
}
