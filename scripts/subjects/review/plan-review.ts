import { printFrontMatter } from '../../core/edit/edit-front-matter.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Person } from '../../core/model/generated-types.js'
import { type FileChange, isRefusal, type PlanOrRefusal, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { typeFolder } from '../../core/questions/type-folder.js'
import { typeToWrite } from '../../core/questions/type-to-write.js'
import { addMonths, type CalendarDate } from '../../core/values/date.js'
import { needsApproval, statusOf } from '../approval/status.js'
import { nextId } from '../documents/next-id.js'
import { reviewInterval } from './review-policy.js'

export type ReviewOutcome = 'keep' | 'revise' | 'retire'

/** That a person read a document again, and what they decided. */
export interface HeldReview {
  readonly by: Person
  readonly outcome: ReviewOutcome
  /** What was checked and found, in a sentence. */
  readonly note: string
  /** The id of the change request that follows. */
  readonly request?: string | undefined
  /** An earlier date than the review interval gives. */
  readonly nextReview?: CalendarDate | undefined
}

const SHORTEST_NOTE = 10

/** Decides on the record of a review; a document that is kept gets its next date. */
export function planReview(qms: Qms, document: Document, review: HeldReview): PlanOrRefusal {
  const refused = refuse(qms, document, review)
  if (refused) return refused
  const type = typeToWrite(qms, 'document-review')
  if (isRefusal(type)) return type
  const id = nextId(qms, type)
  if (isRefusal(id)) return id
  const { outcome } = review
  const latest = addMonths(qms.today, reviewInterval(qms, document))
  const nextReview = outcome === 'keep' ? (review.nextReview ?? latest) : undefined
  const path = `${typeFolder(qms, type)}/${id}.md`
  const content = printFrontMatter({
    id,
    type: type.name,
    title: `Review of ${document.title}`,
    document: document.id,
    revision: fieldText(document.fields, 'revision'),
    digest: document.digest,
    reviewed: qms.today,
    by: review.by.id,
    outcome,
    note: review.note.trim(),
    change_request: review.request,
    next_review: nextReview,
  })
  const known = { path: document.path, blob: document.blob }
  const dated: readonly FileChange[] =
    nextReview === undefined ? [] : [{ kind: 'edit', ...known, edits: [{ path: 'next_review', value: nextReview }] }]
  return {
    changes: [{ kind: 'create', path, content }, ...dated],
    restsOn: [known],
    sentences: [path, whatFollows(document.id, outcome, nextReview)],
  }
}

function refuse(qms: Qms, document: Document, review: HeldReview): Refusal | undefined {
  const status = statusOf(qms, document)
  const isInForce = status === 'effective' || (status === 'draft' && !needsApproval(qms))
  if (!isInForce) {
    const subject = `${document.id} revision ${fieldText(document.fields, 'revision')}`
    return {
      reason:
        status === 'retired'
          ? `${subject} is retired, and retired documents are not reviewed.`
          : `${subject} is ${status === 'draft' ? 'a draft' : status}: a review is about the text in force. Approving the new revision counts as its review.`,
      place: { file: document, at: '/revision' },
    }
  }
  if (review.note.trim().length < SHORTEST_NOTE) {
    return {
      reason: 'The note does not say what was checked and found.',
      remedy: `Say it in a sentence: ${SHORTEST_NOTE} characters or more (--note).`,
    }
  }
  const months = reviewInterval(qms, document)
  const latest = addMonths(qms.today, months)
  return review.outcome === 'keep' && (review.nextReview ?? latest) > latest
    ? { reason: `The next review may be on ${latest} at the latest: ${months} months from now.` }
    : undefined
}

function whatFollows(id: string, outcome: ReviewOutcome, nextReview: string | undefined): string {
  if (outcome === 'keep')
    return `${id} stays as it is; its next review is due on ${nextReview}. Commit both files together.`
  return outcome === 'revise'
    ? `${id} has to change: begin its next revision with “qms revise ${id} --class major --summary "…"”.`
    : `${id} is no longer needed: withdraw it with “qms retire ${id} --reason "…"”.`
}
