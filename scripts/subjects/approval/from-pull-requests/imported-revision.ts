import type { Document } from '../../../core/model/document.js'
import type { Refusal } from '../../../core/model/plan.js'
import type { RecordDraft } from '../draft-record.js'
import type { JudgedReview } from './judge-reviews.js'

/** What the reviews are worth for one document: why it cannot be approved, or its record and each review. */
export type ImportedRevision = { readonly document: Document } & (
  | { readonly refusal: Refusal }
  | { readonly record: RecordDraft; readonly judged: readonly JudgedReview[] }
)
