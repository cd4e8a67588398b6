import type { Rule } from '../../model/rule.js'
import { computedNextReview } from './computed-next-review.js'
import { reviewDueSoon } from './review-due-soon.js'
import { reviewIntervalAllowed } from './review-interval-allowed.js'
import { reviewNotOverdue } from './review-not-overdue.js'
import { reviewOfThisText } from './review-of-this-text.js'
import { reviewRecorded } from './review-recorded.js'
import { reviewerEntitled } from './reviewer-entitled.js'
import { reviseFollowedUp } from './revise-followed-up.js'

export const reviewRules: readonly Rule[] = [
  reviewIntervalAllowed,
  computedNextReview,
  reviewNotOverdue,
  reviewDueSoon,
  reviewRecorded,
  reviewOfThisText,
  reviewerEntitled,
  reviseFollowedUp,
]
