import { notFound, type Routes } from '../route.js'
import type { PlayedReview } from '../state.js'
import { findPullRequest } from './pull-requests.js'
import { user } from './users.js'

export const reviews: Routes = {
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
    needs: 'pull requests: read',
    answer: (state, request) => {
      const found = findPullRequest(state, request)
      return found ? { list: found.reviews.map(review) } : notFound
    },
  },
}

function review({ id, by, state, head, at }: PlayedReview) {
  return { id, user: user(by), state, commit_id: head, ...(state !== 'PENDING' && { submitted_at: at }) }
}
