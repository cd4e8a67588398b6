import { notFound, type PlayedRequest, type Routes, refusal } from '../route.js'
import type { GitHubState, PlayedPullRequest } from '../state.js'
import { gitCommit } from './commits.js'
import { changedFiles, commitsBetween, isIn } from './git-objects.js'
import { repository } from './repositories.js'
import { user } from './users.js'

const read = 'pull requests: read'
const write = 'pull requests: write'

export const pullRequests: Routes = {
  'GET /repos/{owner}/{repo}/pulls': {
    needs: read,
    answer: (state, { query }) => ({
      list: [...state.pullRequests.values()]
        .filter((one) => fitsState(one, query.state ?? 'open'))
        .filter((one) => query.head === undefined || query.head === `${one.fork ?? state.owner}:${one.headBranch}`)
        .filter((one) => query.base === undefined || query.base === one.base)
        .sort((a, b) => b.number - a.number)
        .map((one) => pullRequest(state, one)),
    }),
  },
  'POST /repos/{owner}/{repo}/pulls': {
    needs: write,
    answer: (state, { body: { title, body = '', head, base, draft = false } }) => {
      const open = [...state.pullRequests.values()].find((one) => one.isOpen && one.headBranch === head)
      if (open) {
        const message = `A pull request already exists for ${state.owner}:${head}.`
        return refusal(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }])
      }
      const commit = state.git ? isIn(state.git, head) : '0'.repeat(40)
      if (!commit)
        return refusal(422, 'Validation Failed', [{ resource: 'PullRequest', field: 'head', code: 'invalid' }])
      const baseCommit = (state.git && isIn(state.git, base)) || '0'.repeat(40)
      const opened: PlayedPullRequest = {
        ...{
          number: ++state.last,
          title,
          body,
          by: state.login,
          isOpen: true,
          isDraft: draft,
          isLocked: false,
          head: commit,
        },
        ...{ headBranch: head, fork: undefined, base, baseCommit, merged: undefined, reviews: [], logins: new Map() },
      }
      state.pullRequests.set(opened.number, opened)
      return { status: 201, body: pullRequest(state, opened) }
    },
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
    needs: read,
    answer: (state, request) => {
      const found = findPullRequest(state, request)
      return found ? { body: pullRequest(state, found) } : notFound
    },
  },
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}': {
    needs: write,
    answer: (state, request) => {
      const found = findPullRequest(state, request)
      if (!found) return notFound
      const { title = found.title, body = found.body, state: to } = request.body
      Object.assign(found, { title, body, ...(to && { isOpen: to === 'open' }) })
      return { body: pullRequest(state, found) }
    },
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
    needs: read,
    answer: (state, request) => {
      const found = findPullRequest(state, request)
      return found ? { list: state.git ? changedFiles(state.git, found.baseCommit, found.head) : [] } : notFound
    },
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits': {
    needs: read,
    answer: (state, request) => {
      const found = findPullRequest(state, request)
      if (!found) return notFound
      const commits = state.git ? commitsBetween(state.git, found.baseCommit, found.head) : []
      return { list: commits.slice(0, 250).map((commit) => gitCommit(state, commit)) }
    },
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
    needs: read,
    answer: (state, { parameters: { commit_sha: commit } }) => ({
      list: [...state.pullRequests.values()]
        .filter(({ head, merged }) => head === commit || merged?.commit === commit)
        .map((one) => pullRequest(state, one)),
    }),
  },
}

export function findPullRequest(state: GitHubState, { parameters }: PlayedRequest): PlayedPullRequest | undefined {
  return state.pullRequests.get(Number(parameters.pull_number))
}

function fitsState({ isOpen }: PlayedPullRequest, wanted: string): boolean {
  return wanted === 'all' || isOpen === (wanted === 'open')
}

function pullRequest(state: GitHubState, one: PlayedPullRequest) {
  const head = (one.isOpen && state.git && isIn(state.git, one.headBranch)) || one.head
  const own = repository(state)
  const headRepository = one.fork === undefined ? own : { ...own, full_name: `${one.fork}/${state.name}` }
  const side = (ref: string, sha: string, repo: unknown) => ({ label: `${state.owner}:${ref}`, ref, sha, repo })
  return {
    number: one.number,
    title: one.title,
    body: one.body || null,
    user: user(one.by, state.accounts),
    state: one.isOpen ? 'open' : 'closed',
    draft: one.isDraft,
    head: side(one.headBranch, head, headRepository),
    base: side(one.base, one.baseCommit, own),
    html_url: `${own.html_url}/pull/${one.number}`,
    merged_at: one.merged?.at ?? null,
    // Nothing that happens later than a merge is played.
    updated_at: one.merged?.at ?? '2026-01-01T00:00:00Z',
    // Before a merge GitHub gives the name of a trial merge.
    merge_commit_sha: one.merged?.commit ?? 'f'.repeat(40),
  }
}
