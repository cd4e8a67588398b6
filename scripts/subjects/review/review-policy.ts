import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { addMonths, type CalendarDate } from '../../core/values/date.js'
import { toApplyFrom } from '../approval/revision-course.js'
import { revisionsOf } from '../approval/revisions.js'
import { reviewsOf } from './reviews.js'

/** What decides on the interval; a document about to be written has it, too. */
type Reviewed = Pick<Document, 'type' | 'fields'>

/** The latest event from which the time to the next review runs. */
export interface ReviewBase {
  readonly on: CalendarDate
  readonly event: 'approval' | 'review'
}

/**
 * @returns calendar months between reviews: what the document sets for itself, else what qms.yml says for its risk level or
 * type, else what its type's schema says, cut to the longest that qms.yml allows, else the default
 */
export function reviewInterval(qms: QmsContent, document: Reviewed): number {
  const { by_risk: byRisk, by_type: byType, default: usual } = qms.settings.review_intervals
  const own = Number(fieldText(document.fields, 'review_interval') ?? Number.NaN)
  if (!Number.isNaN(own)) return own
  const risk = riskLevel(document)
  return (risk && byRisk[risk]) ?? byType[document.type] ?? ofSchema(qms, document) ?? usual
}

/** @returns the longest interval that the document may set for itself, and what limits it */
export function longestInterval(qms: Qms, document: Document): { readonly months: number; readonly risk?: string } {
  const { by_risk: byRisk, maximum } = qms.settings.review_intervals
  const risk = riskLevel(document)
  const ofRisk = risk && byRisk[risk]
  return ofRisk && ofRisk < maximum ? { months: ofRisk, risk } : { months: maximum }
}

/**
 * @returns the later of the day from which its latest approved text was to apply and its latest review that kept it;
 * waiting for acknowledgements postpones no review
 */
export function reviewBase(qms: Qms, document: Document): ReviewBase | undefined {
  const approved = revisionsOf(qms, document).map((revision): ReviewBase | undefined => {
    const on = toApplyFrom(revision)
    return on === undefined ? undefined : { on, event: 'approval' }
  })
  const kept = reviewsOf(qms, document.id).map(({ fields }): ReviewBase | undefined =>
    fields.reviewed === undefined || fields.outcome !== 'keep' ? undefined : { on: fields.reviewed, event: 'review' },
  )
  return [...approved, ...kept]
    .filter((one) => one !== undefined)
    .reduce<ReviewBase | undefined>((latest, one) => (latest && latest.on >= one.on ? latest : one), undefined)
}

/** @returns the last day by which it may be reviewed again; undefined when it was neither approved nor reviewed yet */
export function latestNextReview(qms: Qms, document: Document): CalendarDate | undefined {
  const base = reviewBase(qms, document)
  return base && addMonths(base.on, reviewInterval(qms, document))
}

function riskLevel({ fields }: Reviewed): 'low' | 'medium' | 'high' | undefined {
  const level = fields.risk_level
  return level === 'low' || level === 'medium' || level === 'high' ? level : undefined
}

function ofSchema(qms: QmsContent, { type }: Reviewed): number | undefined {
  const months = qms.types.get(type)?.reviewInterval
  return months === undefined ? undefined : Math.min(months, qms.settings.review_intervals.maximum)
}
