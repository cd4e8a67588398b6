import { expect, onTestFinished } from 'vitest'
import { type Disturbance, type DisturbanceOptions, planDisturbances } from './disturbance.js'
import { isIn } from './played/git-objects.js'
import { type SeenRequest, serveGitHub, TOKEN } from './serve-github.js'
import type { GitHubState, PlayedIssue, PlayedPullRequest, PlayedReview } from './state.js'

/** A GitHub with one repository, `example/qms`, that goes away with the test. */
export interface PlayedGitHub {
  /** Where its API is: what GITHUB_API_URL says. */
  readonly url: string
  readonly token: string
  /** `example/qms`, by default. */
  readonly repository: string
  /** What it knows, to look at and to change. */
  readonly state: GitHubState
  /** Every request so far, also those that were disturbed. */
  readonly seen: SeenRequest[]
  /** What a program finds in its environment in a workflow. */
  readonly environment: Readonly<Record<string, string>>
  disturb(what: Disturbance, options?: DisturbanceOptions): void
  /** No more disturbances. */
  calm(): void
  /** Adds a pull request from a branch of the git repository, if there is one. */
  addPullRequest(given: Partial<PlayedPullRequest> & { readonly headBranch: string }): PlayedPullRequest
  addReview(pullRequest: PlayedPullRequest, given: Partial<PlayedReview> & { readonly by: string | null }): PlayedReview
  /** Says that git merged it, and as which commit. */
  merge(pullRequest: PlayedPullRequest, commit: string): void
  addIssue(given: Partial<PlayedIssue>): PlayedIssue
}

/**
 * Plays GitHub over HTTP. The test fails if a request or an answer does not fit GitHub's published description of its API.
 *
 * @param given what differs from an empty repository; `git` is the folder of a repository with the commits of pull requests
 */
export async function playGitHub(given: Partial<GitHubState> = {}): Promise<PlayedGitHub> {
  const state: GitHubState = { ...emptyState(), ...given }
  const [seen, faults]: [SeenRequest[], string[]] = [[], []]
  const { disturb, calm, cutFor } = planDisturbances()
  const { url, close } = await serveGitHub({ state, seen, faults, cutFor })
  onTestFinished(async () => {
    await close()
    expect(faults, 'what does not fit GitHub’s description').toEqual([])
  })
  const repository = `${state.owner}/${state.name}`
  const environment = { GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: repository, GITHUB_API_URL: url }
  return { url, token: TOKEN, repository, state, seen, environment, disturb, calm, ...scenes(state) }
}

function emptyState(): GitHubState {
  return {
    ...{ owner: 'example', name: 'qms', formerNames: [], defaultBranch: 'main', isArchived: false, hasIssues: true },
    ...{ isPrivate: false, pages: undefined },
    ...{ accounts: new Map(), writers: new Set(), readers: new Set() },
    ...{ login: 'github-actions[bot]', now: '2026-11-22T09:00:00Z', denied: new Set(), assignable: undefined },
    ...{ dropsAssignees: false, transferred: new Map(), deleted: new Set() },
    ...{ git: undefined, pullRequests: new Map(), issues: new Map(), comments: [], labels: [] },
    ...{ runs: new Map(), started: [], rules: [], mayBypass: false, protection: undefined, last: 0 },
  }
}

/** What people do on GitHub, without asking its API. */
function scenes(state: GitHubState) {
  const commitOf = (name: string) => (state.git && isIn(state.git, name)) ?? '0'.repeat(40)
  return {
    addPullRequest(given: Partial<PlayedPullRequest> & { readonly headBranch: string }) {
      const base = given.base ?? state.defaultBranch
      const added: PlayedPullRequest = {
        ...{
          number: ++state.last,
          title: given.headBranch,
          body: '',
          by: 'somebody',
          isOpen: true,
          isDraft: false,
          isLocked: false,
        },
        ...{ head: commitOf(given.headBranch), fork: undefined, base, baseCommit: commitOf(base) },
        ...{ merged: undefined, reviews: [], logins: new Map() },
        ...given,
      }
      state.pullRequests.set(added.number, added)
      return added
    },
    addReview(pullRequest: PlayedPullRequest, given: Partial<PlayedReview> & { readonly by: string | null }) {
      const added = { id: ++state.last, state: 'APPROVED', head: pullRequest.head, at: state.now, ...given } as const
      pullRequest.reviews.push(added)
      return added
    },
    merge(pullRequest: PlayedPullRequest, commit: string) {
      Object.assign(pullRequest, { isOpen: false, merged: { commit, at: state.now } })
    },
    addIssue(given: Partial<PlayedIssue>) {
      const added: PlayedIssue = {
        ...{ number: ++state.last, title: 'An issue', body: '', by: 'somebody', isOpen: true, reason: null },
        ...{
          labels: [],
          assignees: [],
          isLocked: false,
          at: state.now,
          changedAt: state.now,
          closedAt: null,
          closedBy: null,
        },
        isDiscussion: false,
        ...given,
      }
      state.issues.set(added.number, added)
      return added
    },
  }
}
