import type { Document } from '../../core/model/document.js'
import type { QmsContent } from '../../core/model/qms.js'
import type { TimelineEvent } from '../../core/model/timeline-event.js'
import { type RevisionCourse, revisionCourses } from './revision-course.js'
import { retiredFrom } from './status.js'

/** Finds when each revision was approved, came into force and was superseded, and when documents were retired; future days too. */
export function* approvalEvents(content: QmsContent): Generator<TimelineEvent> {
  for (const document of content.maintained) {
    const courses = revisionCourses(content, document)
    for (const { approvedOn, record } of courses) {
      if (approvedOn !== undefined) yield { on: approvedOn, kind: 'decided', ...by(record, document) }
    }
    yield* changesInForce(document, courses)
    const on = retiredFrom(content, document)
    if (on !== undefined) yield { on, kind: 'retired', document }
  }
}

function* changesInForce(document: Document, courses: readonly RevisionCourse[]): Generator<TimelineEvent> {
  const days = [...new Set(courses.map(({ effectiveOn = '' }) => effectiveOn))].filter((day) => day !== '').sort()
  let before: RevisionCourse | undefined
  for (const on of days) {
    const inForce = courses.findLast(({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= on)
    if (!inForce || inForce === before) continue
    if (before) yield { on, kind: 'superseded', ...by(before.record, document) }
    yield { on, kind: 'in force', ...by(inForce.record, document) }
    before = inForce
  }
}

function by(record: RevisionCourse['record'], { id }: Document) {
  return { document: record as Document, about: id }
}
