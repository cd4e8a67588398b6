import { notFound, type PlayedRequest, type Routes, refusal } from '../route.js'
import type { GitHubState, PlayedComment } from '../state.js'
import { repository } from './repositories.js'
import { user } from './users.js'

const write = 'issues: write'

export const comments: Routes = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: 'issues: read',
    answer: (state, { parameters }) => {
      const issue = Number(parameters.issue_number)
      if (!isThere(state, issue)) return notFound
      return { list: state.comments.filter((one) => one.issue === issue).map((one) => comment(state, one)) }
    },
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: write,
    answer: (state, { parameters, body: { body } }) => {
      const issue = Number(parameters.issue_number)
      if (!isThere(state, issue)) return notFound
      if (isLocked(state, issue)) return refusal(403, 'Unable to create comment because issue is locked.')
      if (isTooLong(body)) return tooLong
      const written = { id: ++state.last, issue, body, by: state.login, at: state.now, changedAt: state.now }
      state.comments.push(written)
      return { status: 201, body: comment(state, written) }
    },
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: write,
    answer: (state, request) => {
      const found = find(state, request)
      if (!found) return notFound
      if (isTooLong(request.body.body)) return tooLong
      Object.assign(found, { body: request.body.body, changedAt: state.now })
      return { body: comment(state, found) }
    },
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: write,
    answer: (state, request) => {
      const found = find(state, request)
      if (!found) return notFound
      state.comments.splice(state.comments.indexOf(found), 1)
      return { status: 204 }
    },
  },
}

/** As GitHub says it. */
const tooLong = refusal(422, 'Validation Failed', [
  {
    resource: 'IssueComment',
    code: 'unprocessable',
    field: 'data',
    message: 'Body is too long (maximum is 65536 characters)',
  },
])

function isTooLong(body: string): boolean {
  return [...body].length > 65_536
}

function isLocked({ issues, pullRequests }: GitHubState, number: number): boolean {
  return issues.get(number)?.isLocked ?? pullRequests.get(number)?.isLocked ?? false
}

function isThere({ issues, pullRequests }: GitHubState, number: number): boolean {
  return issues.has(number) || pullRequests.has(number)
}

function find({ comments: known }: GitHubState, { parameters }: PlayedRequest): PlayedComment | undefined {
  return known.find(({ id }) => id === Number(parameters.comment_id))
}

function comment(state: GitHubState, one: PlayedComment) {
  const { id, issue, body, by, at, changedAt } = one
  const author_association = one.association ?? 'NONE'
  const html_url = `${repository(state).html_url}/issues/${issue}#issuecomment-${id}`
  return { id, body, user: user(by), author_association, created_at: at, updated_at: changedAt, html_url }
}
