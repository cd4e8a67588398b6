import type { Review } from '../core/model/pull-request.js'
import { defined } from '../core/values/defined.js'
import type { Connection } from './connection.js'

/** What people said of pull requests. */
export function reviews({ ask, paginate }: Connection) {
  /** @returns the reviews that were handed in, oldest first; of a dismissed one only that it was */
  const reviewsOf = (pullRequest: number) =>
    ask({ about: `the reviews of pull request ${pullRequest}`, needs: 'pull requests: read' }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
      const answers = await paginate(route, { ...repository, pull_number: pullRequest, per_page: 100 })
      return answers.flatMap(readReview)
    })
  return { reviewsOf }
}

const STATES: Readonly<Record<string, Review['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
}

interface AnsweredReview {
  readonly id: number | bigint
  readonly user: { readonly login: string } | null
  readonly state: string
  readonly commit_id: string | null
  readonly submitted_at?: string
}

/** One that is still being written has neither a known state nor a time. */
function readReview({ id, user, state, commit_id, submitted_at: at }: AnsweredReview): Review[] {
  const known = STATES[state]
  if (!known || !at) return []
  return [
    {
      id: Number(id),
      state: known,
      at,
      ...defined({ by: user?.login }),
      ...(commit_id && { head: commit_id }),
    },
  ]
}
