import type { Document } from '../core/model/document.js'
import type { Qms } from '../core/model/qms.js'
import { addMonths } from '../core/values/date.js'
import { byText } from '../core/values/order.js'
import { reviewInterval } from '../subjects/review/review-policy.js'
import { reviewsOf } from '../subjects/review/reviews.js'

/** What fields said until a day, where a file tells only of their last value; undefined for a field that was not there. */
interface EarlierValues {
  readonly until: string
  readonly fields: Readonly<Record<string, string | undefined>>
}

/** By document, the earliest first. */
const WRITTEN: Readonly<Record<string, readonly EarlierValues[]>> = {
  'EP-001': [{ until: '2020-06-15', fields: candidate() }],
  'EP-002': [{ until: '2020-07-06', fields: candidate() }],
  'EP-003': [
    { until: '2022-05-23', fields: candidate() },
    { until: '2026-07-06', fields: { status: 'approved', status_reason: undefined } },
  ],
  'EX-001': [
    { until: '2026-04-13', fields: checked('2026-01-02', '2026-04-15') },
    { until: '2026-07-13', fields: checked('2026-04-13', '2026-07-15') },
    { until: '2026-10-05', fields: checked('2026-07-13', '2026-10-15') },
  ],
  'EX-002': [
    { until: '2026-03-09', fields: checked('2026-01-16', '2026-03-09') },
    { until: '2026-09-08', fields: checked('2026-03-09', '2026-09-09') },
  ],
  'EX-003': [{ until: '2026-06-15', fields: checked('2026-01-16', '2026-06-15') }],
  'EX-004': [
    { until: '2026-05-04', fields: checked('2026-02-20', '2026-05-04') },
    { until: '2026-08-03', fields: checked('2026-05-04', '2026-08-03') },
    { until: '2026-11-02', fields: checked('2026-08-03', '2026-11-03') },
  ],
}

function candidate(): EarlierValues['fields'] {
  return { status: 'candidate', status_reason: undefined }
}

function checked(on: string, next: string): EarlierValues['fields'] {
  return { checked_on: on, next_check: next }
}

/** @returns the earliest first, what a review moved included */
export function earlierValues(qms: Qms, document: Document): readonly EarlierValues[] {
  return [...(WRITTEN[document.id] ?? []), ...beforeReviews(qms, document)]
}

/** Until its review, a text said the day that its approval or the review before had set. */
function beforeReviews(qms: Qms, document: Document): readonly EarlierValues[] {
  const reviews = reviewsOf(qms, document.id)
    .flatMap(({ fields: { reviewed, next_review: next } }) => (reviewed && next ? { on: reviewed, next } : []))
    .sort((a, b) => byText(a.on, b.on))
  const approval = qms.ofType('approval').find(({ fields }) => fields.document === document.id)
  const first = addMonths(approval?.fields.effective_from ?? '', reviewInterval(qms, document))
  return reviews.map(({ on }, index) => ({
    until: on,
    fields: { next_review: reviews[index - 1]?.next ?? first },
  }))
}
