import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Approval } from '../../core/model/generated-types.js'
import { onceForEach } from '../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { areApprovedFiles, coveredFilesOf } from '../../core/questions/covered-files.js'
import { buildCourse, type Course, valueOn } from '../../core/time/course.js'
import { type CalendarDate, LAST_DAY, laterDay } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { isWithin, type Period } from '../../core/values/period.js'
import { type RevisionCourse, revisionCourses } from './revision-course.js'
import { type Revision, revisionInForce, revisionsOf, revisionsOverTime } from './revisions.js'
import { unreadableRecords } from './unreadable-records.js'

/** The status of the text as it stands now. Always computed, never typed. */
export type Status = 'draft' | 'in approval' | 'approved' | 'effective' | 'superseded' | 'retired'

/** @returns the status on the model's as-of date */
export function statusOf(qms: Qms, document: Document): Status {
  return valueOn(statusOverTime(qms, document), qms.today) ?? 'draft'
}

/** @returns whether the document is withdrawn on the model's as-of date, and that was approved */
export function isRetired(qms: Qms, document: Document): boolean {
  return isWithin(timeWithdrawn(qms, document), qms.today)
}

const statusOverTime = onceForEach((content, document: Document): Course<Status> => {
  const revisions = revisionsOverTime(content, document)
  const effective = revisionCourses(content, document).map(({ effectiveOn = '' }) => effectiveOn)
  const withdrawn = timeWithdrawn(content, document)
  const own = recordOfText(content, document)
  const days = [...revisions.map(({ from }) => from), ...effective, withdrawn.from, withdrawn.until]
  return buildCourse(days, (day) =>
    isWithin(withdrawn, day) ? 'retired' : statusOn(valueOn(revisions, day) ?? [], own, day),
  )
})

function statusOn(revisions: readonly Revision[], text: Document<Approval> | undefined, day: CalendarDate): Status {
  const own = revisions.find(({ record }) => record === text)
  if (!own) return 'draft'
  if (!own.isApproved) return 'in approval'
  if (revisionInForce(revisions, day) === own) return 'effective'
  return own.effectiveOn !== undefined && own.effectiveOn <= day ? 'superseded' : 'approved'
}

/** That a document is withdrawn. */
export interface Withdrawal {
  /** The day that its text names. */
  readonly on: CalendarDate
  /** The first day on which it no longer applies: that one, or the day of the approval. */
  readonly from: CalendarDate
  /** The day on which that was approved; undefined of a document that never was in force. */
  readonly decidedOn?: CalendarDate
  /** The first day on which a later revision applies again. */
  readonly until?: CalendarDate
}

/** The last retirement of a document that was approved. Its record keeps it, so that a later draft changes nothing. */
export const withdrawalOf = onceForEach((content, document: Document): Withdrawal | undefined => {
  const written = fieldText(document.fields, 'retired.on')
  const courses = revisionCourses(content, document)
  // What never was in force needs no approval to be given up.
  if (courses.length === 0) return written === undefined ? undefined : { on: written, from: written }
  const own = recordOfText(content, document)
  // Earlier records did not keep it: then the text tells, as long as it is this one.
  const dayIn = ({ record }: RevisionCourse) => record.fields.retired?.on ?? (record === own ? written : undefined)
  const index = courses.findLastIndex((course) => course.approvedOn !== undefined && dayIn(course) !== undefined)
  const course = courses[index]
  const on = course && dayIn(course)
  if (on === undefined || course?.approvedOn === undefined) return undefined
  const from = laterDay(on, course.approvedOn)
  const [until] = courses
    .slice(index + 1)
    .flatMap(({ effectiveOn = [] }) => effectiveOn)
    .sort()
  if (until !== undefined && until <= from) return undefined
  return { on, from, decidedOn: course.approvedOn, ...defined({ until }) }
})

/** Of a document that is not withdrawn it has no day. */
function timeWithdrawn(content: QmsContent, document: Document): Period {
  const { from = LAST_DAY, until = LAST_DAY } = withdrawalOf(content, document) ?? {}
  return { from, until }
}

/** @returns the first day on which a document no longer applies; undefined if it is not withdrawn for good, or that is not approved */
export function retiredFrom(content: QmsContent, document: Document): CalendarDate | undefined {
  const retirement = withdrawalOf(content, document)
  return retirement?.until === undefined ? retirement?.from : undefined
}

/** @returns whether some revision of the document is in force on the as-of date */
export function isInForce(qms: Qms, document: Document): boolean {
  return isWithin(timeInForce(qms, document), qms.today) && !isRetired(qms, document)
}

/**
 * From the first revision that comes into force until the document is retired. As long as the repository needs no approvals,
 * every document that is not retired counts: nothing could be in force otherwise.
 */
export const timeInForce = onceForEach((content, document: Document): Period => {
  const days = revisionCourses(content, document).flatMap(({ effectiveOn = [] }) => effectiveOn)
  const from = needsApproval(content) ? days.sort()[0] : ''
  return { from: from ?? LAST_DAY, until: retiredFrom(content, document) ?? LAST_DAY }
})

/**
 * @returns whether only approved texts count: from the first approval record on, or from the start if qms.yml says so. That a
 * record was approved, such as a management review, says nothing of them.
 */
export function needsApproval(content: QmsContent): boolean {
  return (
    content.settings.approvals.required ||
    content.ofType('approval').some((record) => !isOfRecord(content, record)) ||
    unreadableRecords(content).length > 0
  )
}

/** A type that was for documents and is for records now names no approver: its approvals go on to count. */
function isOfRecord(content: QmsContent, { fields }: Document<Approval>): boolean {
  const document = content.find(fields.document ?? '')
  const type = document && content.typeOf(document)
  return type?.control === 'retained' && type.approver !== undefined
}

/** @returns whether an approval record is about exactly this text and the files that belong to it */
export function isText(
  content: QmsContent,
  document: Document,
  { record: { fields } }: Pick<Revision, 'record'>,
): boolean {
  if (fields.revision !== fieldText(document.fields, 'revision')) return false
  // The same bytes are the same text, even if the schema now says otherwise what is controlled.
  if (fields.digest !== document.digest && fields.blob !== document.blob) return false
  return areApprovedFiles(coveredFilesOf(content, document), fields.files ?? [])
}

/** @returns the revision whose approval record is about exactly the text as it is now; undefined if there is none */
export function revisionOfText(qms: Qms, document: Document): Revision | undefined {
  const text = recordOfText(qms, document)
  return text && revisionsOf(qms, document).find(({ record }) => record === text)
}

/** The last approval record that is about exactly the text as it is now. */
const recordOfText = onceForEach(
  (content, document: Document): Document<Approval> | undefined =>
    revisionCourses(content, document).findLast((course) => isText(content, document, course))?.record,
)
