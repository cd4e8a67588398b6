import type { PullRequest, Review } from './pull-request.js'

/** What GitHub tells by now of the review on which an approval rests. */
export type ReviewEvidence = UnreadableReview | ReadReview

interface UnreadableReview {
  /** In a sentence, why GitHub does not tell. */
  readonly unreadable: string
  readonly textAtHead?: never
}

interface ReadReview {
  readonly unreadable?: never
  readonly pullRequest: PullRequest
  /** Undefined when the pull request has no such review. */
  readonly review?: Review
  /** Whether the commit that was looked at holds the approved text; unknown if it cannot be had any more. */
  readonly textAtHead: 'same' | 'other' | 'unknown'
}
