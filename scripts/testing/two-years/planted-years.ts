import { plannedContent } from '../../core/edit/planned-content.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { isRefusal, type NewValue } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { fillIdFormat } from '../../core/questions/id-format.js'
import { memoryTree, readQms } from '../../core/read/index.js'
import { asOf } from '../../core/time/as-of.js'
import { planRecords } from '../../subjects/change/plan-records.js'
import type { Values } from './book.js'
import { END } from './calendar.js'
import { approveDocuments, type Files } from './firm/found-firm.js'
import { honest } from './plants/honest.js'
import { PLANTS } from './plants/index.js'
import type { Changes, Plant } from './plants/plant.js'
import { twoYears } from './two-years.js'

/** A plant, and what it and its honest opposite are called. */
export interface Planted extends Plant {
  readonly about: string
  readonly wrongId: string
  readonly rightId: string
}

/** Numbers that the life itself does not come to. */
const FIRST_NUMBER = 501
/** When the documents among the plants came into force. */
const IN_FORCE = '2026-06-01'

/** @returns the life of Alder Instruments with all that is planted in it; `before` has the records as they were before their dates were moved */
export async function plantedYears() {
  const life = await twoYears()
  const qms = await readQms(memoryTree(life.files), { today: END })
  const files: Files = {}
  const before: Files = {}
  const plants = PLANTS.map((plant, index): Planted => {
    const side = (name: 'wrong' | 'right', n: number) => sow(qms, plant, name, n, { files, before })
    const n = FIRST_NUMBER + 2 * index
    const wrongId = side('wrong', n)
    const named = (text: string) => text.replace('{id}', wrongId)
    const { says, about = '{id}' } = plant
    return { ...plant, says: named(says), about: named(about), wrongId, rightId: side('right', n + 1) }
  })
  const all = await approveDocuments({ ...life.files, ...files }, IN_FORCE)
  return { files: all, before: { ...all, ...before }, plants }
}

interface Beds {
  readonly files: Files
  readonly before: Files
}

function sow(life: Qms, plant: Plant, side: 'wrong' | 'right', n: number, { files, before }: Beds): string {
  const type = typeCalled(life, plant.type)
  const qms = type.control === 'maintained' ? asOf(life, IN_FORCE) : life
  const given = plant.isRow ? undefined : fillIdFormat(type.idFormat, { year: '2026', counter: n })
  const fill = (changes: Changes) => filled({ ...honest(plant.type), ...changes }, given ?? `row ${n}`, n)
  const source = plant.isRow && `plant${n}`
  const id = write(qms, type, fill(plant[side]), { id: given, source, files: plant.isGone ? before : files })
  if (plant.before) write(qms, type, fill(plant.before), { id: given, source, files: before })
  for (const { type: otherType, id: format, isRow, ...sides } of plant.beside ?? []) {
    const changes = sides[side]
    if (!changes) continue
    const values = filled({ ...honest(otherType), ...changes }, id, n)
    const other = typeCalled(life, otherType)
    const name = format.replace('{n}', String(n))
    const home = isRow ? { id: undefined, source: name, files } : { id: name, files }
    write(other.control === 'maintained' ? asOf(life, IN_FORCE) : life, other, values, home)
  }
  return id
}

interface Home {
  readonly id: string | undefined
  readonly source?: string | false | undefined
  readonly files: Files
}

const SECTION = 'Written down by those who were there; more is in KI-001 and MR-2026-02.'

function write(qms: Qms, type: DocumentType, fields: Values, { id, source, files }: Home): string {
  const sections = new Map(type.sections.map(({ title }) => [title, SECTION]))
  const record = { fields, ...(id !== undefined && { id, sections }) }
  const planned = planRecords(qms, type, [record], source || undefined)
  if (isRefusal(planned)) throw new Error(`${id}: ${planned.reason}`)
  for (const change of planned.changes)
    if (change.kind === 'create') files[change.path] = String(plannedContent(change))
  return planned.ids[0] ?? ''
}

/** Fills in what the record is called, and leaves out what is missing. */
function filled(changes: Changes, id: string, n: number): Values {
  const inside = (value: NewValue): NewValue => {
    if (typeof value === 'number') return value
    if (typeof value === 'string')
      return value
        .replaceAll('{id}', id)
        .replaceAll('{n}', String(n))
        .replaceAll('{n-1}', String(n - 1))
    if (Array.isArray(value)) return value.map(inside)
    return filled(value as Changes, id, n)
  }
  const present = Object.entries(changes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, inside(value)]],
  )
  return Object.fromEntries(present)
}

function typeCalled(qms: Qms, name: string): DocumentType {
  const type = qms.types.get(name)
  if (!type) throw new Error(`There is no type ${name}.`)
  return type
}
