import { printYaml } from '../../core/edit/edit-front-matter.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { type FileChange, isRefusal, type Plan } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { defined } from '../../core/values/defined.js'
import { planRecords } from '../../subjects/change/plan-records.js'
import { type ExchangeNote, type Faults, isFaulty } from '../fault.js'
import { chooseMapping } from '../mapping/choose-mapping.js'
import { type KeptMapping, mappingPath } from '../mapping/kept-mappings.js'
import { makeMapping, type Said } from '../mapping/make-mapping.js'
import type { Mapping } from '../mapping/mapping.js'
import type { SourceTable } from '../source/source-table.js'
import { checkRecords } from './check-records.js'
import { frozenTables } from './frozen-tables.js'
import { sortRecords } from './known-records.js'
import { makeRecords } from './make-records.js'
import { missingColumns } from './missing-columns.js'

export interface ImportRequest {
  readonly type: DocumentType
  readonly table: SourceTable
  /** Without folders. */
  readonly fileName: string
  readonly said: Said
  /** The name of a mapping. */
  readonly asked?: string | undefined
  readonly kept: readonly KeptMapping[]
  /** Rows go into the table of this month, whatever their own month. */
  readonly isLate?: boolean | undefined
}

export interface TableImport extends Plan {
  readonly mapping: { readonly name: string; readonly path: string; readonly text: string; readonly isNew: boolean }
  /** A note about each row: the id that it gets, or has. */
  readonly rows: readonly (ExchangeNote & { readonly id: string; readonly isNew: boolean })[]
}

/** Decides on an import: all rows, or none. */
export function planTableImport(
  qms: Qms,
  { type, table, fileName, said, asked, kept, isLate }: ImportRequest,
): TableImport | Faults {
  const chosen = chooseMapping(kept, type.name, table.columns, fileName, asked)
  if (isFaulty(chosen)) return chosen
  const { name, kept: before } = chosen
  const found = makeMapping(type, table, before, said)
  const missing = missingColumns(qms, type, found.mapping)
  if (found.faults.length > 0) return { faults: [...found.faults, ...missing] }
  const { records, faults, learnt } = makeRecords(qms, type, table, found)
  const mapping = { ...found.mapping, ...defined(learnt) }
  if (faults.length > 0) return { faults: inOrder([...faults, ...missing]) }
  const problems = checkRecords(qms, type, records, mapping)
  const { fresh, known, faults: double } = sortRecords(qms, type, records, mapping)
  const wrong = [...missing, ...problems, ...double]
  if (wrong.length > 0) return { faults: inOrder(wrong) }
  const planned = planRecords(qms, type, fresh, mapping.in, isLate)
  if (isRefusal(planned)) return { faults: [{ message: [planned.reason, planned.remedy].filter(Boolean).join(' ') }] }
  const frozen = frozenTables(qms, fresh, planned)
  if (frozen.length > 0) return { faults: frozen }
  const path = mappingPath(qms.folder, name)
  const text = mappingText(mapping)
  const idByRow = new Map(fresh.map(({ row }, index) => [row, planned.ids[index] ?? '']))
  return {
    changes: [...planned.changes, ...keep(path, text, kept.find((one) => one.path === path)?.blob, before)],
    sentences: planned.sentences,
    mapping: { name, path, text, isNew: before === undefined },
    rows: records.map(({ row }) => {
      const id = idByRow.get(row)
      return id === undefined
        ? { row, id: known.get(row)?.id ?? '', isNew: false, message: 'Already here; not changed.' }
        : { row, id, isNew: true, message: 'Imported.' }
    }),
  }
}

function keep(
  path: string,
  text: string,
  blob: string | undefined,
  before: Mapping | undefined,
): readonly FileChange[] {
  if (blob === undefined) return [{ kind: 'create', path, content: text }]
  return before && mappingText(before) === text ? [] : [{ kind: 'replace', path, blob, content: text }]
}

/** Its fields in one order, so that the same mapping is the same text. */
function mappingText(mapping: Mapping): string {
  const { type, key, columns, leave_out, leave_out_others, values, set, dates, decimal, in: place, sheet } = mapping
  const fields = defined({
    type,
    key,
    columns,
    leave_out,
    leave_out_others: leave_out_others === undefined ? undefined : String(leave_out_others),
    values,
    set,
    dates,
    decimal,
    in: place,
    sheet,
  })
  return `# How “qms import” reads these files: which column says what. It may be changed by hand.\n${printYaml(fields)}`
}

function inOrder(notes: readonly ExchangeNote[]): readonly ExchangeNote[] {
  return [...notes].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
}
