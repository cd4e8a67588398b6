import { notFound, type Routes } from '../route.js'
import type { GitHubState, PlayedReview } from '../state.js'
import { findPullRequest } from './pull-requests.js'
import { user } from './users.js'

export const reviews: Routes = {
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
    needs: 'pull requests: read',
    answer: (state, request) => {
      const found = findPullRequest(state, request)
      return found ? { list: found.reviews.map((one) => review(state, one)) } : notFound
    },
  },
}

function review({ accounts }: GitHubState, { id, by, state, head, at, association = 'MEMBER' }: PlayedReview) {
  const submitted = state !== 'PENDING' && { submitted_at: at }
  return { id, user: user(by, accounts), state, commit_id: head, author_association: association, ...submitted }
}
