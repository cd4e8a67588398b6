import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import { isRefusal, type PlanOrRefusal, type SetField } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { addMonths } from '../../core/values/date.js'
import { isRetired } from '../approval/status.js'
import { reviewInterval } from '../review/review-policy.js'
import { type ReviewState, reviewState } from '../review/review-state.js'
import { beginRevision, type DescribedChange } from './begin-revision.js'

/** Decides what begins the next revision of a document: its number, and what it changes. */
export function planRevision(qms: Qms, document: Document, change: DescribedChange): PlanOrRefusal {
  const { id, path, blob } = document
  if (isRetired(qms, document)) {
    return {
      reason: `${id} is retired.`,
      remedy: 'Write a new document instead; ids and retired texts are not used again.',
      place: { file: document, at: '/retired' },
    }
  }
  const begun = beginRevision(qms, document, change)
  if (isRefusal(begun)) return begun
  const review = reviewState(qms, document)
  const isDue = review !== undefined && review.state !== 'not due'
  return {
    changes: [{ kind: 'edit', path, blob, edits: [...begun.edits, ...(isDue ? [] : nextReview(qms, document))] }],
    sentences: [
      `${path} is now revision ${begun.revision}, a draft. Change its text, commit it, and ask for approval: qms approve ${id}`,
      ...(isDue ? [`Its review ${dueInWords(review)}; it is answered once this revision is in force.`] : []),
    ],
  }
}

function dueInWords({ state, on }: ReviewState): string {
  return state === 'overdue' ? `has been overdue since ${on}` : 'is due today'
}

/**
 * Those who write and approve a new revision read all of it: the time to its next review begins again. The approval comes too
 * late to write that down: it names the file's bytes, and a squash merge keeps only the last ones. A review that is due stays
 * due: a draft is no answer to it. Once the revision is in force, the time is counted from then.
 */
function nextReview(qms: Qms, document: Document): readonly SetField[] {
  const next = addMonths(qms.today, reviewInterval(qms, document))
  return next <= (fieldText(document.fields, 'next_review') ?? '') ? [] : [{ path: 'next_review', value: next }]
}
