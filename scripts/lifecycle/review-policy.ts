import { addMonths, type CalendarDate } from '../model/date.js'
import type { Document } from '../model/document.js'
import { fieldText } from '../model/fields.js'
import type { Approval, DocumentReview } from '../model/generated-types.js'
import type { Qms } from '../model/qms.js'

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
export function reviewInterval(qms: Qms, document: Reviewed): number {
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

/** @returns the later of the day on which its latest approved text applies and its latest review that kept it */
export function reviewBase(qms: Qms, document: Document): ReviewBase | undefined {
  let base: ReviewBase | undefined
  for (const { from, pointer } of qms.linksTo(document.id)) {
    if (pointer !== '/document') continue
    const found = asBase(from)
    if (found && (!base || found.on > base.on)) base = found
  }
  return base
}

/** @returns the last day by which it may be reviewed again; nothing if it was neither approved nor reviewed yet */
export function latestNextReview(qms: Qms, document: Document): CalendarDate | undefined {
  const base = reviewBase(qms, document)
  return base && addMonths(base.on, reviewInterval(qms, document))
}

function asBase({ type, fields }: Document): ReviewBase | undefined {
  if (type === 'approval') {
    const { effective_from: on } = fields as Approval
    return on === undefined ? undefined : { on, event: 'approval' }
  }
  if (type !== 'document-review') return undefined
  const { reviewed, outcome } = fields as DocumentReview
  return reviewed === undefined || outcome !== 'keep' ? undefined : { on: reviewed, event: 'review' }
}

function riskLevel({ fields }: Reviewed): 'low' | 'medium' | 'high' | undefined {
  const level = fields.risk_level
  return level === 'low' || level === 'medium' || level === 'high' ? level : undefined
}

function ofSchema(qms: Qms, { type }: Reviewed): number | undefined {
  const months = qms.types.get(type)?.reviewInterval
  return months === undefined ? undefined : Math.min(months, qms.settings.review_intervals.maximum)
}
