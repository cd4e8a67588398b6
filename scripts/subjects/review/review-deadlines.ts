import type { Document } from '../../core/model/document.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { buildTimeline, type Timeline } from '../../core/time/timeline.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { type ReviewStep, reviewCourse } from './review-course.js'
import { lastReviewDue } from './review-state.js'

/** A day by which a document was to be reviewed, and what came of it. */
export interface ReviewDeadline {
  readonly document: Document
  readonly on: CalendarDate
  /** What set it; undefined for the day that a document names of which nothing is recorded. */
  readonly setBy?: ReviewStep
  /** What answered it; undefined while nothing has. */
  readonly answer?: ReviewStep
}

/**
 * Every day by which a document was or is to be reviewed, by the dates in records: a revision that comes into force and a
 * review that keeps it set the next one. In order, whatever the day.
 */
export const reviewDeadlines: (qms: QmsContent) => Timeline<ReviewDeadline> = onceForAllDays((content) =>
  buildTimeline(content.maintained.flatMap((document) => [...deadlinesOf(content, document)])),
)

/** @returns a deadline as it is known on the as-of date; undefined if nothing had set it by then */
export function asKnown({ today }: Qms, deadline: ReviewDeadline): ReviewDeadline | undefined {
  const { setBy, answer, ...open } = deadline
  if (setBy && setBy.on > today) return undefined
  return answer && answer.on > today ? { ...open, ...defined({ setBy }) } : deadline
}

function* deadlinesOf(content: QmsContent, document: Document): Generator<ReviewDeadline> {
  const steps = reviewCourse(content, document)
  const last = lastReviewDue(content, document)
  let due = steps.length === 0 ? last : undefined
  let setBy: ReviewStep | undefined
  for (const answer of steps) {
    if (due !== undefined) yield { document, on: due, ...defined({ setBy }), answer }
    due = answer.next
    setBy = answer
  }
  // The day that the document itself names counts where it is earlier than what its records say.
  if (due !== undefined) {
    yield { document, on: last !== undefined && last < due ? last : due, ...defined({ setBy }) }
  }
}
