import type { CalendarDate } from '../../model/date.js'
import type { Document, Fields } from '../../model/document.js'
import type { DocumentType, FieldDefinition } from '../../model/document-type.js'
import { fieldText, findFields, isFields } from '../../model/fields.js'
import type { DocumentTypes } from '../../model/generated-types.js'
import { perQms } from '../../model/per-qms.js'
import type { Qms } from '../../model/qms.js'
import { reviewState } from '../review-state.js'
import { hasEnded } from './has-ended.js'
import { isOver } from './is-over.js'

/** A day by which something is still to be done. */
export interface DueDate {
  readonly document: Document
  readonly type: DocumentType
  readonly field: FieldDefinition
  /** Where the date stands, such as `/actions/0/due`. */
  readonly at: string
  /** The fields around the date, such as those of an action. */
  readonly parent: Fields
  readonly on: CalendarDate
}

/** Finds every day by which something is still to be done on the as-of date, near or far, as the schemas mark them. */
export const dueDates = perQms((qms): readonly DueDate[] =>
  [...qms.types.values()].flatMap((type) =>
    type.fields
      .filter(({ dueDate }) => dueDate !== undefined)
      .flatMap((field) => (isReview({ type, field }) ? reviewDates(qms, type, field) : otherDates(qms, type, field))),
  ),
)

/** @returns whether it is the day by which a maintained document is read again */
export function isReview({ type, field }: Pick<DueDate, 'type' | 'field'>): boolean {
  return type.control === 'maintained' && field.path.join('.') === 'next_review'
}

/** The date of a draft is not the one that counts. */
function reviewDates(qms: Qms, type: DocumentType, field: FieldDefinition): readonly DueDate[] {
  return documentsOf(qms, type).flatMap((document) => {
    const review = reviewState(qms, document)
    return review ? [{ document, type, field, at: '/next_review', parent: document.fields, on: review.on }] : []
  })
}

function otherDates(qms: Qms, type: DocumentType, field: FieldDefinition): readonly DueDate[] {
  const ofLatest = field.schema.whenDue?.ofLatest
  const documents = documentsOf(qms, type)
  const open = ofLatest ? latestOf(qms, documents, ofLatest) : documents.filter((document) => !isOver(qms, document))
  return open.flatMap((document) => datesIn(qms, document, type, field))
}

function datesIn(qms: Qms, document: Document, type: DocumentType, field: FieldDefinition): readonly DueDate[] {
  const name = field.path.at(-1) ?? ''
  return findFields(document.fields, field.path.slice(0, -1)).flatMap(({ pointer, value: parent }) => {
    const on = isFields(parent) ? fieldText(parent, name) : undefined
    if (!isFields(parent) || on === undefined) return []
    if (field.dueDate?.some((ending) => hasEnded(parent[ending], qms.today))) return []
    return [{ document, type, field, at: `${pointer}/${name}`, parent, on }]
  })
}

/** The last one whose day is reached; closed or not, what it says of the next one holds. */
function latestOf({ today }: Qms, documents: readonly Document[], date: string): readonly Document[] {
  const dayOf = ({ fields }: Document) => fieldText(fields, date) ?? ''
  const reached = documents.filter((document) => dayOf(document) !== '' && dayOf(document) <= today)
  return reached.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)).slice(-1)
}

function documentsOf(qms: Qms, { name }: DocumentType): readonly Document[] {
  return qms.ofType(name as keyof DocumentTypes) as readonly Document[]
}
