import { addMonths, type CalendarDate } from '../../core/model/date.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import { once } from '../../core/model/once.js'
import type { Qms } from '../../core/model/qms.js'
import { revisionsOf } from '../approval/revisions.js'
import { isRetired } from '../approval/status.js'
import { reviewInterval } from './review-policy.js'
import { reviewState } from './review-state.js'
import { reviewsOf } from './reviews.js'

/** A day by which a document was to be reviewed, and what came of it. */
export interface ReviewDeadline {
  readonly document: Document
  readonly due: CalendarDate
  /** What answered it; missing while nothing has. */
  readonly answer?: {
    readonly on: CalendarDate
    readonly by: 'review' | 'revision' | 'retirement'
    readonly id: string
  }
}

/**
 * Finds every day by which a document in force was to be reviewed, the past ones too, by the dates in records: a revision
 * that comes into force and a review that keeps it set the next one.
 */
export const reviewDeadlines = once((qms: Qms): readonly ReviewDeadline[] =>
  qms.maintained.flatMap((document) => [...deadlinesOf(qms, document)]),
)

interface Step {
  readonly on: CalendarDate
  readonly by: 'review' | 'revision' | 'retirement'
  readonly id: string
  /** The next day by which it is to be reviewed, if it says so. */
  readonly next: CalendarDate | undefined
}

function* deadlinesOf(qms: Qms, document: Document): Generator<ReviewDeadline> {
  const steps = stepsOf(qms, document)
  const written = reviewState(qms, document)?.on
  let due = steps.length === 0 ? written : undefined
  for (const { next, ...answer } of steps) {
    if (due !== undefined) yield { document, due, answer }
    due = next
  }
  // The day that the document itself names counts where it is earlier than what its records say.
  if (due !== undefined) yield { document, due: written !== undefined && written < due ? written : due }
}

function stepsOf(qms: Qms, document: Document): readonly Step[] {
  const interval = reviewInterval(qms, document)
  const revisions = revisionsOf(qms, document).flatMap(({ effectiveOn, record }): readonly Step[] =>
    effectiveOn === undefined || effectiveOn > qms.today
      ? []
      : [
          {
            on: effectiveOn,
            by: 'revision',
            id: record.id,
            next: addMonths(record.fields.effective_from ?? effectiveOn, interval),
          },
        ],
  )
  const reviews = reviewsOf(qms, document.id).flatMap(
    ({ id, fields: { reviewed, outcome, next_review } }): readonly Step[] =>
      reviewed === undefined || reviewed > qms.today
        ? []
        : [{ on: reviewed, by: 'review', id, next: outcome === 'keep' ? next_review : undefined }],
  )
  const retired = isRetired(qms, document) ? fieldText(document.fields, 'retired.on') : undefined
  const retirement: readonly Step[] = retired
    ? [{ on: retired, by: 'retirement', id: document.id, next: undefined }]
    : []
  return [...revisions, ...reviews, ...retirement].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
