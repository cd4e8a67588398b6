import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import { onceForEach } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { buildCourse, type Course, valueOn } from '../../core/time/course.js'
import type { CalendarDate } from '../../core/values/date.js'
import type { ApprovalSubject } from './approval-records.js'
import { type Assignment, assignApprovers } from './assign-approvers.js'
import { firstDay, type RevisionCourse, revisionCourses } from './revision-course.js'

/** What an approval record says of one revision, on the model's as-of date. */
export interface Revision {
  readonly revision: string
  readonly record: Document<Approval>
  readonly assignment: Assignment
  /** Every required role is filled. */
  readonly isApproved: boolean
  /** The day of the last approval that it needed; undefined while some are missing. */
  readonly approvedOn: CalendarDate | undefined
  /** The first day on which it applies or will apply; undefined while approvals or acknowledgements are missing. */
  readonly effectiveOn: CalendarDate | undefined
}

/** @returns the revisions of a document for which there is an approval record, the earliest first */
export function revisionsOf(qms: Qms, document: ApprovalSubject): readonly Revision[] {
  return valueOn(revisionsOverTime(qms, document), qms.today) ?? []
}

/** @returns the revision in force on the as-of date, whatever the working copy says by now */
export function effectiveRevision(qms: Qms, document: ApprovalSubject): Revision | undefined {
  return revisionInForce(revisionsOf(qms, document), qms.today)
}

/** @returns of the revisions as they are on a day the one in force */
export function revisionInForce(revisions: readonly Revision[], day: CalendarDate): Revision | undefined {
  return revisions.findLast(({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= day)
}

/** The revisions of a document as each approval and each acknowledgement left them. */
export const revisionsOverTime = onceForEach((content, document: ApprovalSubject): Course<readonly Revision[]> => {
  const courses = revisionCourses(content, document)
  const days = courses.flatMap(({ counted, gate }) => [...counted.map(({ on }) => on), gate?.reachedOn ?? ''])
  return buildCourse(days, (day) => courses.map((course) => revisionOn(course, day)))
})

function revisionOn(course: RevisionCourse, day: CalendarDate): Revision {
  const { revision, record, required, counted, gate } = course
  const reached = (on: CalendarDate | undefined) => (on !== undefined && on <= day ? on : undefined)
  const approvedOn = reached(course.approvedOn)
  const given = counted.filter(({ on }) => on <= day).map(({ entry }) => entry)
  return {
    revision,
    record,
    assignment: assignApprovers(required, given),
    isApproved: approvedOn !== undefined,
    approvedOn,
    effectiveOn: firstDay(record.fields.effective_from, approvedOn, gate && { reachedOn: reached(gate.reachedOn) }),
  }
}
