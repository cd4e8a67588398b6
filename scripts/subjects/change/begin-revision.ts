import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import { isRefusal, type Refusal, type SetField } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import type { ChangeClass } from '../approval/approval-matrix.js'
import { approvalRecordsOf } from '../approval/approval-records.js'
import { needsApproval } from '../approval/status.js'
import { chooseRevision } from './choose-revision.js'

/** What the next revision of a document changes. */
export interface DescribedChange {
  readonly class: ChangeClass
  /** In one sentence. */
  readonly summary: string
  /** The id of the change request behind it. */
  readonly request?: string | undefined
  /** What the revision is called, where it is not simply the next one. */
  readonly to?: string | undefined
}

/** The front matter with which a revision begins. */
interface BegunRevision {
  readonly revision: string
  readonly edits: readonly SetField[]
}

const SHORTEST_SUMMARY = 10

/** Refuses while the present revision is a draft, when the summary says too little, or when it is not known what the next one is called. */
export function beginRevision(qms: Qms, document: Document, change: DescribedChange): BegunRevision | Refusal {
  const present = fieldText(document.fields, 'revision') ?? ''
  const isKnown = approvalRecordsOf(qms, document).some(({ fields }) => fields.revision === present)
  if (needsApproval(qms) && !isKnown) {
    return {
      reason: `Revision ${present} of ${document.id} is still a draft.`,
      remedy: 'Edit its text, and “change” in its fields, without a new revision.',
      place: { file: document, at: '/revision' },
    }
  }
  if (change.summary.trim().length < SHORTEST_SUMMARY) {
    return {
      reason: 'The summary does not say what changes.',
      remedy: `Say it in one sentence, so that a reader understands: ${SHORTEST_SUMMARY} characters or more (--summary).`,
    }
  }
  const revision = chooseRevision(qms, document, present, change)
  if (isRefusal(revision)) return revision
  const edits = [
    { path: 'revision', value: revision },
    { path: 'change.class', value: change.class },
    { path: 'change.summary', value: change.summary.trim().replace(/\s+/g, ' ') },
  ]
  const { request } = change
  // The request behind the revision before is not behind this one.
  const hasRequest = request !== undefined || fieldText(document.fields, 'change.request') !== undefined
  return { revision, edits: hasRequest ? [...edits, { path: 'change.request', value: request }] : edits }
}
