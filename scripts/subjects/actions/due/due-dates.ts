import type { Document, Fields } from '../../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../../core/model/document-type.js'
import { fieldText, findFields, isFields } from '../../../core/model/fields.js'
import type { DocumentTypes } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { openingField } from '../../../core/questions/opening-field.js'
import { type Course, mapCourse, valueOn } from '../../../core/time/course.js'
import { buildSpans, presentOn } from '../../../core/time/spans.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { once } from '../../../core/values/once.js'
import { byId, byText } from '../../../core/values/order.js'
import type { Period } from '../../../core/values/period.js'
import { reviewDueOverTime } from '../../review/review-state.js'
import { type DatedEnding, documentEndings, fieldEndings, supersededFrom } from './ending.js'
import { openPeriods } from './open-periods.js'

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
  /** Why and from when it is not open any more. */
  readonly endings: readonly DatedEnding[]
  /** The times in which it is open: from the day on which it is known until it ends, without pauses. */
  readonly open: readonly Period[]
}

/** Finds every day that the schemas mark as one by which something is to be done on the as-of date, also where it was done. */
export const markedDates = once((qms: Qms): readonly DueDate[] => [
  ...reviewsOverTime(qms).flatMap((course) => valueOn(course, qms.today) ?? []),
  ...everyRecordedDate(qms),
])

/** Finds every day by which something is still to be done on the as-of date, near or far: the earliest first. */
export const dueDates = once((qms: Qms): readonly DueDate[] => presentOn(openDates(qms), qms.today))

/** Of all days the dates that are open, each in its time. */
const openDates = onceForAllDays((content) => {
  const reviews = reviewsOverTime(content).flatMap((course) => course.flatMap(({ value }) => value ?? []))
  const dates = [...reviews, ...everyRecordedDate(content)].sort(inOrder)
  return buildSpans(dates.flatMap((thing) => thing.open.map((period) => ({ thing, period }))))
})

/** @returns why it is not open on a day; undefined when it is */
export function endingOn({ endings }: DueDate, day: CalendarDate): DatedEnding | undefined {
  return endings.find(({ from, until }) => from <= day && (until === undefined || until > day))
}

/** @returns whether it is the day by which a maintained document is read again */
export function isReview({ type, field }: MarkedField): boolean {
  return type.control === 'maintained' && field.path.join('.') === 'next_review'
}

/** Which day of review holds depends on the day: records set it, and that of a draft does not count. */
const reviewsOverTime = onceForAllDays((content): readonly Course<DueDate | undefined>[] =>
  markedFields(content)
    .filter(isReview)
    .flatMap((marked) => documentsOf(content, marked.type).map((document) => reviewDates(content, marked, document))),
)

function reviewDates(content: QmsContent, marked: MarkedField, document: Document): Course<DueDate | undefined> {
  const endings = documentEndings(content, document)
  const common = { ...marked, document, at: '/next_review', parent: document.fields, endings }
  const written = fieldText(document.fields, 'next_review')
  return mapCourse(reviewDueOverTime(content, document), (on, period) => {
    if (on !== undefined) return { ...common, on, open: [period] }
    const isRetired = endings.some(({ from }) => from <= period.from)
    return isRetired && written !== undefined ? { ...common, on: written, open: [] } : undefined
  })
}

/** All dates but those of reviews, whatever the day. */
export const everyRecordedDate = onceForAllDays((content): readonly DueDate[] =>
  markedFields(content)
    .filter((marked) => !isReview(marked))
    .flatMap(({ type, field }) => datesOf(content, type, field)),
)

/** Of one day, by document; those of one document in their order in it. */
function inOrder(a: DueDate, b: DueDate): number {
  return byText(a.on, b.on) || byId(a.document, b.document)
}

function datesOf(content: QmsContent, type: DocumentType, field: FieldDefinition): readonly DueDate[] {
  const ofLatest = field.schema.whenDue?.ofLatest
  const documents = documentsOf(content, type)
  if (ofLatest !== undefined) return datesOfLatest(documents, type, field, ofLatest)
  return documents.flatMap((document) =>
    datesIn(document, type, field, () => [openedOn(document, type), documentEndings(content, document)]),
  )
}

/** What the latest record says of the next one holds until there is a later one, also after it was closed. */
function datesOfLatest(
  documents: readonly Document[],
  type: DocumentType,
  field: FieldDefinition,
  dayField: string,
): readonly DueDate[] {
  const days = documents
    .flatMap((document) => {
      const day = fieldText(document.fields, dayField)
      return day === undefined ? [] : [{ document, day }]
    })
    .sort((a, b) => byText(a.day, b.day))
  return days.flatMap(({ document, day }, index) => {
    const next = days[index + 1]
    return datesIn(document, type, field, () => [day, next ? [supersededFrom(next.day)] : []])
  })
}

/** @param frame asked where there is such a date: from when on it is known, and what ends it with its document */
function datesIn(
  document: Document,
  type: DocumentType,
  field: FieldDefinition,
  frame: () => readonly [since: CalendarDate | undefined, ofDocument: readonly DatedEnding[]],
): readonly DueDate[] {
  const name = field.path.at(-1) ?? ''
  return findFields(document.fields, pathAround(field)).flatMap(({ pointer, value: parent }) => {
    const on = isFields(parent) ? fieldText(parent, name) : undefined
    if (!isFields(parent) || on === undefined) return []
    const [since, ofDocument] = frame()
    const endings = [...fieldEndings(parent, field.dueDate ?? []), ...ofDocument]
    const open = openPeriods(since, endings)
    return [{ document, type, field, at: `${pointer}/${name}`, parent, on, endings, open }]
  })
}

/** Leads to the fields around a date. */
const pathAround = once(({ path }: FieldDefinition): readonly string[] => path.slice(0, -1))

type MarkedField = Pick<DueDate, 'type' | 'field'>

function markedFields({ types }: QmsContent): readonly MarkedField[] {
  return [...types.values()].flatMap((type) =>
    type.fields.filter(({ dueDate }) => dueDate !== undefined).map((field) => ({ type, field })),
  )
}

function documentsOf(content: QmsContent, { name }: DocumentType): readonly Document[] {
  return content.ofType(name as keyof DocumentTypes) as readonly Document[]
}

/** @returns the day on which a record was opened, as its type says; undefined for types that say no such thing */
function openedOn({ fields }: Document, type: DocumentType): CalendarDate | undefined {
  const opening = openingField(type)
  return opening === undefined ? undefined : fieldText(fields, opening)
}
