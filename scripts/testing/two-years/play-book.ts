import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { type FileChange, isRefusal, type PlanOrRefusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { groupBy } from '../../core/values/group-by.js'
import { planRecords } from '../../subjects/change/plan-records.js'
import { planRevision } from '../../subjects/change/plan-revision.js'
import { planClose } from '../../subjects/change/record/plan-close.js'
import { planValues } from '../../subjects/change/record/plan-set.js'
import { planReview } from '../../subjects/review/plan-review.js'
import type { Book, BookStep, Revised, Values, Written } from './book.js'
import { endOf, MONTHS } from './calendar.js'
import { type Desk, deskWith } from './desk-with.js'
import { approvalOf } from './firm/approval-of.js'
import type { Files } from './firm/found-firm.js'
import { holderOf } from './firm/people.js'
import type { IndicatorValue } from './records/indicator-values.js'

/** The files that a month wrote, as they were at its end. */
export interface MonthFiles {
  readonly day: string
  readonly files: Files
}

interface PlayedMonth extends MonthFiles {
  /** The documents that were read again on that day, and kept. */
  readonly reviewed: readonly string[]
}

/** Writes what is in the book into files, month by month, as the commands decide: they use the same plans. */
export async function playBook(
  start: Files,
  { written, revised }: Book,
  values: readonly IndicatorValue[],
): Promise<readonly PlayedMonth[]> {
  const desk = await deskWith(start)
  const beginnings = new Map(written.map(({ id, steps: [first] }) => [id, first?.on.slice(0, 7)]))
  const played: PlayedMonth[] = []
  for (const month of MONTHS) {
    const day = endOf(month)
    const active = written
      .map((one) => ({ ...one, steps: one.steps.filter(({ on }) => on.startsWith(month)) }))
      .filter(({ steps }) => steps.length > 0)
    const [fresh, known] = divide(active, ({ id }) => beginnings.get(id) === month)
    await desk.decide(day, () => values.filter(({ on }) => on === day).map(measured))
    await desk.decide(day, (qms) => [...begun(qms, fresh), ...known.flatMap((one) => goneOn(qms, one))])
    await desk.decide(day, (qms) => closed(qms, active))
    for (const one of revised.filter(({ on }) => on.startsWith(month))) {
      await desk.decide(one.on, (qms) => begin(qms, one))
      await desk.decide(one.on, (qms) => [approve(qms, one, desk)])
    }
    const due = toReview(desk.qms, day)
    for (const id of due) await desk.decide(day, (qms) => reviewed(qms, id))
    played.push({ day, files: desk.takeChanged(), reviewed: due })
  }
  return played
}

function divide<One>(list: readonly One[], isWanted: (one: One) => boolean): readonly [readonly One[], readonly One[]] {
  return [list.filter(isWanted), list.filter((one) => !isWanted(one))]
}

function begun(qms: Qms, records: readonly Written[]): readonly FileChange[] {
  return [...groupBy(records, ({ type, source }) => `${type} ${source ?? ''}`).values()].flatMap((group) => {
    const [{ source, type: name } = { type: '' }] = group
    const type = typeCalled(qms, name)
    const sections = new Map(type.sections.map(({ title }) => [title, SECTION]))
    const fresh = group.map(({ id, steps }) => ({
      ...(source === undefined && { id, sections }),
      fields: valuesOf(steps),
    }))
    return changesOf(planRecords(qms, type, fresh, source), group[0]?.id)
  })
}

const SECTION = 'Seen and written down by the people who did the work; the figures are in KI-001 and KI-002.'

function goneOn(qms: Qms, { id, type, steps }: Written): readonly FileChange[] {
  return changesOf(planValues(qms, typeCalled(qms, type), found(qms, id), valuesOf(steps)), id)
}

function begin(qms: Qms, { document: id, summary, edits }: Revised): readonly FileChange[] {
  const document = found(qms, id)
  const changes = changesOf(planRevision(qms, document, { class: 'major', summary }), id)
  return [...changes, { kind: 'edit', path: document.path, blob: document.blob, edits }]
}

function approve(qms: Qms, { document: id, on }: Revised, desk: Desk): FileChange {
  const document = found(qms, id)
  return approvalOf(qms, document, desk.contentOf(document.path), on)
}

function found(qms: Qms, id: string): Document {
  const document = qms.find(id)
  if (!document) throw new Error(`There is no ${id}.`)
  return document
}

function reviewed(qms: Qms, id: string): readonly FileChange[] {
  const document = found(qms, id)
  const by = qms.person(holderOf(String(document.fields.owner)))
  if (!by) throw new Error(`${id} cannot be reviewed.`)
  const note = 'Read again with two people who work by it; it is right as it stands.'
  return changesOf(planReview(qms, document, { by, outcome: 'keep', note }), id)
}

/** @returns the documents whose review comes in this month */
function toReview(qms: Qms, day: string): readonly string[] {
  return qms.maintained.flatMap(({ id, fields: { next_review: next } }) =>
    typeof next === 'string' && next.slice(0, 7) <= day.slice(0, 7) ? [id] : [],
  )
}

/** What is closed has to be complete: the plan refuses it otherwise. */
function closed(qms: Qms, active: readonly Written[]): readonly FileChange[] {
  return active.flatMap(({ id, steps }) => {
    const closes = steps.find((step) => step.closes !== undefined)?.closes
    const record = closes === undefined ? undefined : qms.find(id)
    return record ? changesOf(planClose(qms, record, {}, closes), id) : []
  })
}

function measured({ indicator, on, value }: IndicatorValue): FileChange {
  const path = `qms-docs/indicators/${indicator}.md`
  return { kind: 'edit', path, blob: '', edits: [{ path: 'results', entry: { on, value } }] }
}

function valuesOf(steps: readonly BookStep[]): Values {
  return Object.assign({}, ...steps.map(({ values }) => values))
}

function typeCalled(qms: Qms, name: string): DocumentType {
  const type = qms.types.get(name)
  if (!type) throw new Error(`There is no type ${name}.`)
  return type
}

function changesOf(plan: PlanOrRefusal, id = ''): readonly FileChange[] {
  if (isRefusal(plan)) throw new Error(`${id}: ${plan.reason} ${plan.remedy ?? ''}`)
  return plan.changes
}
