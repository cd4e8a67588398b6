import { printFrontMatter } from '../../core/edit/edit-front-matter.js'
import type { DocumentType, Storage } from '../../core/model/document-type.js'
import { type FileChange, isRefusal, type NewValue, type Plan, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { ENTRY_NUMBER, registerOf } from '../../core/model/register-entry.js'
import { tableColumns } from '../../core/questions/table-columns.js'
import { typeFolder } from '../../core/questions/type-folder.js'
import { groupBy } from '../../core/values/group-by.js'
import { idGiver, takenIds } from '../documents/next-id.js'
import { addEntries } from './add-entries.js'
import { addRows, type RowCells } from './add-rows.js'
import { sectionsOf } from './document-template.js'
import { usualValues } from './plan-document.js'
import { approvedInWords } from './plan-entry.js'

/** A record that comes from another system, its values as fields have them. */
export interface NewRecord {
  /** The next free one by default. */
  readonly id?: string | undefined
  /** Those of groups in their group. */
  readonly fields: { readonly [name: string]: NewValue }
  /** Exactly the text below the fields. */
  readonly body?: string
  /** The texts of sections, by their titles, where there is no body. */
  readonly sections?: ReadonlyMap<string, string>
}

export interface RecordsPlan extends Plan {
  /** Of each record, in their order. */
  readonly ids: readonly string[]
}

/**
 * Decides on many new documents of a type at once, each where such documents are kept: in files, rows or entries.
 *
 * @param isLate whether rows go into the table of this month, whatever their own month
 */
export function planRecords(
  qms: Qms,
  type: DocumentType,
  records: readonly NewRecord[],
  place?: string,
  isLate = false,
): RecordsPlan | Refusal {
  const ids: string[] = []
  const changes: FileChange[] = []
  const sentences: string[] = []
  const numbered = records.map((record, index) => ({ record, index }))
  for (const [home, group] of groupBy(numbered, ({ record }) => homeOf(qms, type, record, place, isLate))) {
    const [kind = '', name = ''] = home.split('\n')
    const planned = PLANNERS[kind as Storage](
      qms,
      type,
      group.map(({ record }) => record),
      name || undefined,
    )
    if (isRefusal(planned)) return planned
    for (const [at, { index }] of group.entries()) ids[index] = planned.ids[at] ?? ''
    changes.push(...planned.changes)
    sentences.push(...planned.sentences)
  }
  return { changes, sentences, ids }
}

/** @returns the form in which a record is kept, and the table or the register that it goes to */
function homeOf(
  qms: Qms,
  type: DocumentType,
  { id, fields }: NewRecord,
  place: string | undefined,
  isLate: boolean,
): string {
  const usual = type.storage[0] ?? 'files'
  if (id?.includes('#')) {
    const register = registerOf(id)
    return qms.find(register) || usual === 'entries' ? `entries\n${register}` : `rows\n${register}`
  }
  if (id !== undefined || usual === 'files') return 'files'
  if (usual === 'entries') return `entries\n${place ?? ''}`
  const month = (isLate ? undefined : monthOf(type, fields)) ?? qms.today.slice(0, 7)
  return `rows\n${place ?? type.name}-${month}`
}

/** The month of the day on which a record begins. */
function monthOf({ states: [first], fields: known }: DocumentType, fields: NewRecord['fields']): string | undefined {
  const event = known.find(({ path, event }) => path.length === 1 && event !== undefined && event !== 'due')
  const day = fields[first?.date ?? event?.path[0] ?? '']
  return typeof day === 'string' && /^\d{4}-\d{2}-/.test(day) ? day.slice(0, 7) : undefined
}

type Planner = (
  qms: Qms,
  type: DocumentType,
  records: readonly NewRecord[],
  name: string | undefined,
) => RecordsPlan | Refusal

const PLANNERS: Readonly<Record<Storage, Planner>> = { files: planFiles, rows: planTable, entries: planRegister }

function planFiles(qms: Qms, type: DocumentType, records: readonly NewRecord[]): RecordsPlan | Refusal {
  const giveId = idGiver(qms, type)
  const taken = new Set(takenIds(qms).keys())
  const changes: FileChange[] = []
  const ids: string[] = []
  for (const { id: own, fields, body, sections } of records) {
    const id = own ?? giveId(typeof fields.title === 'string' ? fields.title : undefined)
    if (isRefusal(id)) return id
    if (taken.has(id.toLowerCase())) return { reason: `The id ${id} is already used.` }
    taken.add(id.toLowerCase())
    ids.push(id)
    const front = printFrontMatter(inOrder(type, { id, type: type.name, ...withUsual(qms, type, fields) }))
    const text = body ?? `\n${sectionsOf(type, sections)}`
    changes.push({ kind: 'create', path: `${typeFolder(qms, type)}/${id}.md`, content: front + text })
  }
  return { changes, ids, sentences: [] }
}

/** As the schema lists them. */
function inOrder({ fields }: DocumentType, record: NewRecord['fields']): NewRecord['fields'] {
  const names = fields.flatMap(({ path: [name = '', inner] }) =>
    inner === undefined && record[name] !== undefined ? [name] : [],
  )
  return Object.fromEntries([...names, ...Object.keys(record)].map((name) => [name, record[name] ?? '']))
}

/** @returns the fields of a new record, with those that `qms new` writes where nothing else is said */
export function withUsual(qms: Qms, type: DocumentType, fields: NewRecord['fields']): NewRecord['fields'] {
  const filled: Record<string, NewValue> = { ...fields }
  for (const [path, value] of Object.entries(usualValues(qms, type))) {
    const [name = '', inner] = path.split('.')
    if (value === undefined || fields[name] !== undefined) continue
    if (inner === undefined) filled[name] = value
    else filled[name] = { ...((filled[name] as NewRecord['fields'] | undefined) ?? {}), [inner]: value }
  }
  return filled
}

function planTable(qms: Qms, type: DocumentType, records: readonly NewRecord[], name = ''): RecordsPlan | Refusal {
  const cells: RowCells[] = []
  const known = tableColumns(type)
  for (const { fields } of records) {
    const row = cellsOf(fields)
    const foreign = Object.keys(row).find((column) => !known.has(column))
    if (foreign !== undefined)
      return {
        reason: `A row of a table cannot hold “${foreign}”, which is a list of groups.`,
        remedy: 'Leave it out.',
      }
    cells.push(row)
  }
  const added = addRows(qms, type, name, cells)
  if (isRefusal(added)) return added
  const moved = records.findIndex(({ id }, index) => id !== undefined && id !== added.ids[index])
  if (moved >= 0)
    return {
      reason: `${records[moved]?.id} would become ${added.ids[moved]}, because rows are counted without gaps.`,
      remedy: 'Import the whole table, its rows in their order, or leave out the column of ids.',
    }
  return { changes: [added.change], ids: added.ids, sentences: [] }
}

/** Of groups, a cell for each field, whose column has a dot in its name. */
function cellsOf(fields: NewRecord['fields'], around = ''): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    const column = `${around}${name}`
    if (typeof value === 'string' || typeof value === 'number') cells[column] = String(value)
    else if (isPlainList(value)) cells[column] = value.join(';')
    else if (!Array.isArray(value)) Object.assign(cells, cellsOf(value as NewRecord['fields'], `${column}.`))
    else cells[column] = ''
  }
  return cells
}

function isPlainList(value: NewValue): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
}

function planRegister(
  qms: Qms,
  type: DocumentType,
  records: readonly NewRecord[],
  name: string | undefined,
): RecordsPlan | Refusal {
  const entries = records.map(({ id, fields }) => ({
    ...(id !== undefined && { [ENTRY_NUMBER]: Number(id.slice(id.lastIndexOf('#') + 1)) }),
    ...fields,
  }))
  const added = addEntries(qms, type, entries, name)
  if (isRefusal(added)) return added
  const taken = takenIds(qms)
  const second = added.ids.find((id) => taken.has(id.toLowerCase()))
  if (second !== undefined) return { reason: `The id ${second} is already used.` }
  return { changes: [added.change], ids: added.ids, sentences: approvedInWords(qms, added.register) }
}
