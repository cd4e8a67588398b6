import type { CalendarDate } from '../../../core/model/date.js'
import { defined } from '../../../core/model/defined.js'
import type { Document, Fields } from '../../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../../core/model/document-type.js'
import { fieldText, findFields, isFields } from '../../../core/model/fields.js'
import type { DocumentTypes } from '../../../core/model/generated-types.js'
import { once } from '../../../core/model/once.js'
import type { Qms } from '../../../core/model/qms.js'
import { reviewState } from '../../review/review-state.js'
import { documentEnding, type Ending, fieldEnding, SUPERSEDED } from './ending.js'

/** A day by which something is, or was, to be done. */
export interface DueDate {
  readonly document: Document
  readonly type: DocumentType
  readonly field: FieldDefinition
  /** Where the date stands, such as `/actions/0/due`. */
  readonly at: string
  /** The fields around the date, such as those of an action. */
  readonly parent: Fields
  readonly on: CalendarDate
  /** Why nobody waits for it any more. */
  readonly ending?: Ending
}

/** Finds every day that the schemas mark as one by which something is to be done, also where it was done. */
export const markedDates = once((qms: Qms): readonly DueDate[] =>
  [...qms.types.values()].flatMap((type) =>
    type.fields
      .filter(({ dueDate }) => dueDate !== undefined)
      .flatMap((field) => (isReview({ type, field }) ? reviewDates(qms, type, field) : otherDates(qms, type, field))),
  ),
)

/** Finds every day by which something is still to be done on the as-of date, near or far. */
export const dueDates = once((qms: Qms): readonly DueDate[] =>
  markedDates(qms).filter(({ ending }) => ending === undefined),
)

/** @returns whether it is the day by which a maintained document is read again */
export function isReview({ type, field }: Pick<DueDate, 'type' | 'field'>): boolean {
  return type.control === 'maintained' && field.path.join('.') === 'next_review'
}

/** The date of a draft is not the one that counts. */
function reviewDates(qms: Qms, type: DocumentType, field: FieldDefinition): readonly DueDate[] {
  return documentsOf(qms, type).flatMap((document) => {
    const ending = documentEnding(qms, document)
    const on = reviewState(qms, document)?.on ?? (ending && fieldText(document.fields, 'next_review'))
    if (on === undefined) return []
    return [{ document, type, field, at: '/next_review', parent: document.fields, on, ...defined({ ending }) }]
  })
}

function otherDates(qms: Qms, type: DocumentType, field: FieldDefinition): readonly DueDate[] {
  const ofLatest = field.schema.whenDue?.ofLatest
  const documents = documentsOf(qms, type)
  const latest = ofLatest && latestOf(qms, documents, ofLatest)
  return documents.flatMap((document) => {
    // What the latest says of the next one holds, also after it was closed.
    const ending = ofLatest ? (document === latest ? undefined : SUPERSEDED) : documentEnding(qms, document)
    return datesIn(qms, document, type, field, ending)
  })
}

function datesIn(
  { today }: Qms,
  document: Document,
  type: DocumentType,
  field: FieldDefinition,
  ofDocument: Ending | undefined,
): readonly DueDate[] {
  const name = field.path.at(-1) ?? ''
  return findFields(document.fields, field.path.slice(0, -1)).flatMap(({ pointer, value: parent }) => {
    const on = isFields(parent) ? fieldText(parent, name) : undefined
    if (!isFields(parent) || on === undefined) return []
    const ending = fieldEnding(parent, field.dueDate ?? [], today) ?? ofDocument
    return [{ document, type, field, at: `${pointer}/${name}`, parent, on, ...defined({ ending }) }]
  })
}

/** The last one whose day is reached. */
function latestOf({ today }: Qms, documents: readonly Document[], date: string): Document | undefined {
  const dayOf = ({ fields }: Document) => fieldText(fields, date) ?? ''
  return documents
    .filter((document) => dayOf(document) !== '' && dayOf(document) <= today)
    .reduce<Document | undefined>((latest, one) => (latest && dayOf(latest) > dayOf(one) ? latest : one), undefined)
}

function documentsOf(qms: Qms, { name }: DocumentType): readonly Document[] {
  return qms.ofType(name as keyof DocumentTypes) as readonly Document[]
}
