import { describe, expect, it } from 'vitest'
import { type PlayedGitHub, playGitHub } from '../testing/github/play-github.js'
import type { GitHubState } from '../testing/github/state.js'
import { GitHubFailure } from './github-failure.js'
import { type GitHub, openGitHub } from './open-github.js'
import { parseRepositoryName } from './repository-name.js'

async function play(given: Partial<GitHubState> = {}): Promise<{ played: PlayedGitHub; github: GitHub }> {
  const played = await playGitHub(given)
  return { played, github: open(played) }
}

function open(
  { url, token }: PlayedGitHub,
  { repository = 'example/qms', ...options }: { repository?: string; token?: string; timeout?: number } = {},
): GitHub {
  const name = parseRepositoryName(repository)
  if (!name) throw new Error(`${repository} is no repository.`)
  return openGitHub({ token, apiUrl: url, second: 0, ...options, repository: name })
}

async function failure(asked: Promise<unknown>): Promise<string> {
  const error = await asked.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(GitHubFailure)
  return (error as GitHubFailure).message
}

const routesOf = ({ seen }: PlayedGitHub) => seen.map(({ route }) => route.replace('/repos/{owner}/{repo}', ''))

describe('GitHub answers', () => {
  it('what it knows of a pull request', async () => {
    const { played, github } = await play()
    const pull = played.addPullRequest({ headBranch: 'battery', title: 'Battery date', by: 'emre', body: 'Why' })
    expect(await github.pullRequest(pull.number)).toEqual({
      number: pull.number,
      title: 'Battery date',
      body: 'Why',
      by: 'emre',
      isOpen: true,
      isDraft: false,
      head: '0'.repeat(40),
      headBranch: 'battery',
      isFromFork: false,
      base: 'main',
      baseCommit: '0'.repeat(40),
      url: `https://github.example/example/qms/pull/${pull.number}`,
    })
    played.merge(pull, 'a'.repeat(40))
    expect(await github.pullRequest(pull.number)).toMatchObject({
      isOpen: false,
      merged: { commit: 'a'.repeat(40), at: '2026-11-22T09:00:00Z' },
    })
    expect(await github.pullRequestsOf('a'.repeat(40))).toMatchObject([{ number: pull.number }])
  })

  it('that a pull request comes from a fork', async () => {
    const { played, github } = await play()
    const { number } = played.addPullRequest({ headBranch: 'one', fork: 'stranger' })
    expect(await github.pullRequest(number)).toMatchObject({ isFromFork: true, by: 'somebody' })
  })

  it('all reviews, however many pages they fill; not those that are still being written', async () => {
    const { played, github } = await play()
    const pull = played.addPullRequest({ headBranch: 'battery' })
    for (let index = 0; index < 250; index++) played.addReview(pull, { by: `person-${index}`, state: 'COMMENTED' })
    played.addReview(pull, { by: 'amara', state: 'PENDING' })
    const last = played.addReview(pull, { by: null, state: 'APPROVED', head: null })
    const reviews = await github.reviewsOf(pull.number)
    expect(reviews).toHaveLength(251)
    expect(reviews.at(-1)).toEqual({ id: last.id, state: 'approved', at: '2026-11-22T09:00:00Z' })
    expect(routesOf(played).filter((route) => route.endsWith('/reviews'))).toHaveLength(3)
  })

  it('issues, but no pull requests among them', async () => {
    const { played, github } = await play()
    played.addPullRequest({ headBranch: 'battery' })
    const late = played.addIssue({ title: 'Late', labels: ['qms'], assignees: ['amara'] })
    played.addIssue({ title: 'Other' })
    expect(await github.issues({ labels: ['qms'] })).toEqual([
      {
        number: late.number,
        title: 'Late',
        body: '',
        isOpen: true,
        labels: ['qms'],
        assignees: ['amara'],
        isLocked: false,
        by: 'somebody',
        openedAt: '2026-11-22T09:00:00Z',
        url: `https://github.example/example/qms/issues/${late.number}`,
      },
    ])
    expect(await github.issues()).toHaveLength(2)
  })

  it('with what was written: issues, comments and labels', async () => {
    const { github } = await play({ assignable: new Set(['amara']) })
    await github.createLabel({ name: 'qms', color: '0b5394', description: 'Watched' })
    expect(await github.labels()).toEqual([{ name: 'qms', color: '0b5394', description: 'Watched' }])
    const draft = { title: 'Review QP-001', body: 'Due <!-- QP-001 -->', labels: ['qms'], assignees: ['amara'] }
    const issue = await github.openIssue(draft, '<!-- QP-001 -->')
    const comment = await github.writeComment(issue.number, 'Overdue <!-- 1 -->', '<!-- 1 -->')
    await github.editComment(comment.id, 'Long overdue <!-- 1 -->')
    expect(await github.commentsOf(issue.number)).toMatchObject([{ body: 'Long overdue <!-- 1 -->' }])
    await github.deleteComment(comment.id)
    expect(await github.commentsOf(issue.number)).toEqual([])
    await github.editIssue(issue.number, { state: 'closed', stateReason: 'completed' })
    expect(await github.issue(issue.number)).toMatchObject({ isOpen: false, closedAs: 'completed' })
    await github.editIssue(issue.number, { state: 'open', labels: [], assignees: [] })
    expect(await github.issue(issue.number)).toMatchObject({ isOpen: true, labels: [], assignees: [] })
    expect([await github.mayBeAssigned('amara'), await github.mayBeAssigned('gone')]).toEqual([true, false])
  })

  it('under its new name, when the repository was renamed', async () => {
    const { played } = await play({ formerNames: ['old/name'] })
    const github = open(played, { repository: 'old/name' })
    await github.openIssue({ title: 'Due', body: 'mark' }, 'mark')
    expect(await github.repository()).toMatchObject({ owner: 'example', name: 'qms', defaultBranch: 'main' })
    expect(played.state.issues.size).toBe(1)
  })
})

describe('the rules of a branch', () => {
  const pull_request = {
    type: 'pull_request',
    parameters: {
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: false,
      required_approving_review_count: 1,
      required_review_thread_resolution: false,
    },
  }
  const protection = {
    required_pull_request_reviews: {
      required_approving_review_count: 2,
      require_code_owner_reviews: false,
      require_last_push_approval: true,
      dismiss_stale_reviews: false,
    },
    required_status_checks: { contexts: ['check'], checks: [{ context: 'check', app_id: null }] },
    allow_force_pushes: { enabled: true },
    allow_deletions: { enabled: false },
  }

  it('come from rulesets and from classic protection, the strictest of each', async () => {
    const { github } = await play({ rules: [pull_request, { type: 'non_fast_forward' }], protection })
    expect(await github.branchRules('main')).toEqual({
      branch: 'main',
      requiredReviews: 2,
      asksCodeOwners: true,
      asksAfterLastPush: true,
      dismissesStaleReviews: true,
      forbidsForcePush: true,
      forbidsDeletion: true,
      requiredChecks: ['check'],
      isComplete: true,
    })
  })

  it('are none, and that is certain, on a branch without protection', async () => {
    const { github } = await play()
    expect(await github.branchRules('main')).toMatchObject({
      requiredReviews: 0,
      forbidsDeletion: false,
      isComplete: true,
    })
  })

  it('are not all known when the token may not read classic protection', async () => {
    const { github, played } = await play({ rules: [{ type: 'deletion' }], denied: new Set(['administration: read']) })
    expect(await github.branchRules('main')).toMatchObject({ forbidsDeletion: true, isComplete: false })
    played.state.denied.clear()
    expect(await github.branchRules('main')).toMatchObject({ forbidsDeletion: true, isComplete: true })
  })
})

describe('what passes is waited for', () => {
  it.each(['server error', 'bad gateway', 'hang up', 'secondary limit', 'too many requests'] as const)(
    'reading after “%s”, three times',
    async (what) => {
      const { played, github } = await play()
      const issue = played.addIssue({ title: 'Due' })
      played.disturb(what, { on: 'GET', times: 3 })
      expect(await github.issue(issue.number)).toMatchObject({ title: 'Due' })
    },
  )

  it('no answer within the time that is given', async () => {
    const { played } = await play()
    const issue = played.addIssue({ title: 'Due' })
    played.disturb('no answer', { on: '/issues' })
    expect(await open(played, { timeout: 200 }).issue(issue.number)).toMatchObject({ title: 'Due' })
  })

  it.each(['server error', 'hang up', 'secondary limit', 'server error after writing', 'lost answer'] as const)(
    'writing after “%s” leaves one issue, one comment and one pull request',
    async (what) => {
      const { played, github } = await play()
      played.disturb(what, { on: 'POST' })
      const issue = await github.openIssue({ title: 'Due', body: 'one' }, 'one')
      played.disturb(what, { on: 'POST' })
      await github.writeComment(issue.number, 'two', 'two')
      played.disturb(what, { on: 'POST' })
      await github.openPullRequest({ title: 'Approvals', body: '', head: 'qms/approvals', base: 'main' })
      const { issues, comments, pullRequests } = played.state
      expect([issues.size, comments.length, pullRequests.size]).toEqual([1, 1, 1])
    },
  )
})

describe('GitHub does not answer, and a sentence says why, when', () => {
  it('there is no token, or one that it does not know', async () => {
    const { played } = await play()
    expect(await failure(open(played, { token: '' }).issues())).toBe(
      'There is no token to ask GitHub with. Set GITHUB_TOKEN (or GH_TOKEN): in a workflow to ${{ github.token }}, by hand to one made under https://github.com/settings/tokens, or run “export GH_TOKEN=$(gh auth token)”.',
    )
    expect(await failure(open(played, { token: 'wrong' }).issues())).toBe(
      'GitHub does not accept the token in GITHUB_TOKEN or GH_TOKEN: it is mistyped, has expired or was revoked. Make a new one.',
    )
  })

  it('the repository does not exist', async () => {
    const { played } = await play()
    expect(await failure(open(played, { repository: 'example/other' }).issues())).toBe(
      'GitHub does not show the repository example/other: it is not there, or the token may not see it.',
    )
  })

  it('the token lacks a permission', async () => {
    const { github } = await play({ denied: new Set(['issues: write', 'pull requests: read']) })
    expect(await failure(github.openIssue({ title: 'Due', body: '' }, 'x'))).toBe(
      'The token may not ask for a new issue: it needs the permission “issues: write”. In a workflow, add it under “permissions”.',
    )
    expect(await failure(github.reviewsOf(1))).toBe(
      'The token may not ask for the reviews of pull request 1: it needs the permission “pull requests: read”. In a workflow, add it under “permissions”.',
    )
  })

  it('something is not there', async () => {
    const { github } = await play()
    expect(await failure(github.pullRequest(41))).toBe(
      'GitHub does not show pull request 41 in example/qms: it is not there, or the token may not see it.',
    )
  })

  it('the repository is archived, or issues are turned off', async () => {
    const { played, github } = await play({ hasIssues: false })
    expect(await failure(github.issues())).toBe(
      'Issues are turned off in example/qms. Turn them on: Settings, General, Features, Issues.',
    )
    Object.assign(played.state, { isArchived: true, hasIssues: true })
    expect(await failure(github.openIssue({ title: 'Due', body: '' }, 'x'))).toBe(
      'The repository example/qms is archived, so nothing can be written in it. Whoever administers it can unarchive it.',
    )
  })

  it('it refuses what was asked', async () => {
    const { github } = await play({ assignable: new Set() })
    expect(await failure(github.openIssue({ title: 'Due', body: '', assignees: ['gone'] }, 'x'))).toBe(
      'GitHub refuses a new issue: Validation Failed (assignees: gone).',
    )
  })

  it('the limit of requests is used up for long, or slowing down does not help', async () => {
    const { played, github } = await play()
    played.disturb('rate limit', { on: '/issues' })
    expect(await failure(github.issues())).toBe(
      'The token has used up the requests that GitHub allows it, until 14:05 UTC. Run this again then.',
    )
    played.disturb('secondary limit', { times: 9 })
    expect(await failure(github.issues())).toBe(
      'GitHub asks to slow down, also after waiting. Run this again in an hour, or less often.',
    )
  })

  it('it keeps failing, or cannot be reached', async () => {
    const { played, github } = await play()
    played.disturb('bad gateway', { on: '/issues', times: 9 })
    expect(await failure(github.issues())).toBe(
      'GitHub could not answer when asked for the issues (502), several times. Run this again later; https://www.githubstatus.com says how GitHub is.',
    )
    played.calm()
    played.disturb('no answer', { times: 9 })
    expect(await failure(open(played, { timeout: 50 }).issues())).toMatch(
      /^127\.0\.0\.1:\d+ could not be reached: The operation was aborted due to timeout\. Look at the network, then run this again\.$/,
    )
  })
})
