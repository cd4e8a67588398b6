import type { Document } from '../../core/model/document.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import { byDay, type WithinPeriod } from '../../core/time/by-day.js'
import type { CalendarDate } from '../../core/values/date.js'
import { type RevisionCourse, revisionCourses } from './revision-course.js'

/** A revision that came into force, and when it was approved. */
export interface RevisionInForce {
  /** The id of its document. */
  readonly id: string
  readonly document: Document
  readonly course: RevisionCourse
  readonly approvedOn: CalendarDate
  readonly effectiveOn: CalendarDate
}

/** The revisions that came into force in a period. */
export const revisionsInForceWithin = onceForAllDays((content): WithinPeriod<RevisionInForce> => {
  const revisions = content.maintained.flatMap((document) =>
    revisionCourses(content, document).flatMap((course): readonly RevisionInForce[] => {
      const { approvedOn, effectiveOn } = course
      if (approvedOn === undefined || effectiveOn === undefined) return []
      return [{ id: document.id, document, course, approvedOn, effectiveOn }]
    }),
  )
  return byDay(revisions, ({ effectiveOn }) => effectiveOn)
})
