import { notFound, type PlayedAnswer, type PlayedRequest, type Routes, refusal } from '../route.js'
import type { GitHubState, PlayedIssue } from '../state.js'
import { addLabels } from './labels.js'
import { repository } from './repositories.js'
import { user } from './users.js'

const read = 'issues: read'
const write = 'issues: write'
const turnedOff = refusal(410, 'Issues has been disabled in this repository.')

export const issues: Routes = {
  'GET /repos/{owner}/{repo}/issues': {
    needs: read,
    answer: (state, { query }) => {
      if (!state.hasIssues) return turnedOff
      const labels = query.labels?.split(',') ?? []
      const wanted = query.state ?? 'open'
      const found = [...state.issues.values()]
        .filter((one) => wanted === 'all' || one.isOpen === (wanted === 'open'))
        .filter((one) => labels.every((label) => one.labels.includes(label)))
        .map((one) => issue(state, one))
      // To GitHub a pull request is an issue, too.
      const requests = [...state.pullRequests.values()]
        .filter((one) => labels.length === 0 && (wanted === 'all' || one.isOpen === (wanted === 'open')))
        .map(({ number, title, by, isOpen }) => asIssue(state, { number, title, by, isOpen }))
      const all = [...found, ...requests].sort((a, b) => a.number - b.number)
      return { list: query.direction === 'asc' ? all : all.reverse() }
    },
  },
  'POST /repos/{owner}/{repo}/issues': {
    needs: write,
    answer: (state, { body: { title, body = '', labels = [], assignees = [] } }) => {
      if (!state.hasIssues) return turnedOff
      const refused = refuseAssignees(state, assignees)
      if (refused) return refused
      addLabels(state, labels)
      const opened: PlayedIssue = {
        ...{ number: ++state.last, title, body, by: state.login, isOpen: true, reason: null, labels },
        assignees: state.dropsAssignees ? [] : assignees,
        ...{
          isLocked: false,
          at: state.now,
          changedAt: state.now,
          closedAt: null,
          closedBy: null,
          isDiscussion: false,
        },
      }
      state.issues.set(opened.number, opened)
      return { status: 201, body: issue(state, opened) }
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}': {
    needs: read,
    answer: (state, request) => {
      if (state.deleted.has(Number(request.parameters.issue_number))) return refusal(410, 'This issue was deleted')
      const found = find(state, request)
      return found ? { body: { ...issue(state, found), closed_by: user(found.closedBy) } } : notFound
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': {
    needs: read,
    answer: (state, request) => {
      const found = find(state, request)
      if (!found) return notFound
      return { list: found.isDiscussion ? [{ id: 1, event: 'converted_to_discussion', actor: user('somebody') }] : [] }
    },
  },
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': {
    needs: write,
    answer: (state, request) => {
      const found = find(state, request)
      if (!found) return notFound
      const { state: to, state_reason: reason, ...changed } = request.body
      const refused = refuseAssignees(state, changed.assignees ?? [])
      if (refused) return refused
      addLabels(state, changed.labels ?? [])
      if (state.dropsAssignees) delete changed.assignees
      Object.assign(found, changed, { changedAt: state.now })
      if (to === 'closed' && found.isOpen) {
        const closed = { closedAt: state.now, closedBy: state.login }
        Object.assign(found, { isOpen: false, reason: reason ?? 'completed', ...closed })
      } else if (to === 'open' && !found.isOpen)
        Object.assign(found, { isOpen: true, reason: 'reopened', closedAt: null, closedBy: null })
      return { body: issue(state, found) }
    },
  },
  'GET /repos/{owner}/{repo}/assignees/{assignee}': {
    needs: read,
    answer: (state, { parameters: { assignee = '' } }) => (isAssignable(state, assignee) ? { status: 204 } : notFound),
  },
}

function find({ issues }: GitHubState, { parameters }: PlayedRequest): PlayedIssue | undefined {
  return issues.get(Number(parameters.issue_number))
}

function isAssignable({ assignable }: GitHubState, login: string): boolean {
  return assignable === undefined || assignable.has(login)
}

function refuseAssignees(state: GitHubState, logins: readonly string[]): PlayedAnswer | undefined {
  const stranger = logins.find((login) => !isAssignable(state, login))
  const error = { value: stranger, resource: 'Issue', field: 'assignees', code: 'invalid' }
  return stranger === undefined ? undefined : refusal(422, 'Validation Failed', [error])
}

function asIssue(state: GitHubState, one: Pick<PlayedIssue, 'number' | 'title' | 'by' | 'isOpen'>) {
  const { html_url } = repository(state)
  return {
    number: one.number,
    title: one.title,
    user: user(one.by),
    state: one.isOpen ? 'open' : 'closed',
    html_url: `${html_url}/pull/${one.number}`,
    pull_request: { diff_url: null, html_url: null, patch_url: null, url: null },
  }
}

function issue(state: GitHubState, one: PlayedIssue) {
  const { pull_request: _, ...common } = asIssue(state, one)
  return {
    ...common,
    html_url: `${repository(state).html_url}/issues/${one.number}`,
    body: one.body,
    state_reason: one.reason,
    labels: one.labels.map((name) => ({ name })),
    assignees: one.assignees.map((login) => user(login)),
    locked: one.isLocked,
    comments: state.comments.filter((comment) => comment.issue === one.number).length,
    created_at: one.at,
    updated_at: one.changedAt,
    closed_at: one.closedAt,
  }
}
