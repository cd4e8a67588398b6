import type { Subject } from '../../core/model/subject.js'
import { reviewPunctuality } from './metrics/review-punctuality.js'
import { statusList } from './reports/status-list.js'
import { computedNextReview } from './rules/computed-next-review.js'
import { reviewIntervalAllowed } from './rules/review-interval-allowed.js'
import { reviewOfThisText } from './rules/review-of-this-text.js'
import { reviewRecorded } from './rules/review-recorded.js'
import { reviewRecordsRevision } from './rules/review-records-revision.js'
import { reviewerEntitled } from './rules/reviewer-entitled.js'
import { reviseFollowedUp } from './rules/revise-followed-up.js'

export const reviewSubject: Subject = {
  id: 'review',
  title: 'Review',
  description: 'Whether documents are reviewed in time, by people who may, with an outcome.',
  rules: [
    reviewRecordsRevision,
    reviewIntervalAllowed,
    computedNextReview,
    reviewRecorded,
    reviewOfThisText,
    reviewerEntitled,
    reviseFollowedUp,
  ],
  metrics: [reviewPunctuality],
  reports: [statusList],
}
