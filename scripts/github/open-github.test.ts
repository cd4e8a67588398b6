import { describe, expect, it } from 'vitest'
import { openPlayed, playAndOpen } from '../testing/github/open-played.js'
import type { PlayedGitHub } from '../testing/github/play-github.js'

const routesOf = ({ seen }: PlayedGitHub) => seen.map(({ route }) => route.replace('/repos/{owner}/{repo}', ''))

describe('GitHub answers', () => {
  it('what it knows of a pull request', async () => {
    const { played, github } = await playAndOpen()
    const pull = played.addPullRequest({ headBranch: 'battery', title: 'Battery date', by: 'emre', body: 'Why' })
    expect(await github.pullRequest(pull.number)).toEqual({
      number: pull.number,
      title: 'Battery date',
      body: 'Why',
      by: { login: 'emre', id: expect.any(Number), isBot: false },
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
    const { played, github } = await playAndOpen()
    const { number } = played.addPullRequest({ headBranch: 'one', fork: 'stranger' })
    expect(await github.pullRequest(number)).toMatchObject({
      isFromFork: true,
      by: { login: 'somebody', isBot: false },
    })
  })

  it('all reviews, however many pages they fill; not those that are still being written', async () => {
    const { played, github } = await playAndOpen()
    const pull = played.addPullRequest({ headBranch: 'battery' })
    for (let index = 0; index < 250; index++) played.addReview(pull, { by: `person-${index}`, state: 'COMMENTED' })
    played.addReview(pull, { by: 'amara', state: 'PENDING' })
    const last = played.addReview(pull, { by: null, state: 'APPROVED', head: null })
    const reviews = await github.reviewsOf(pull.number)
    expect(reviews).toHaveLength(251)
    expect(reviews.at(-1)).toEqual({ id: last.id, mayWrite: true, state: 'approved', at: '2026-11-22T09:00:00Z' })
    expect(routesOf(played).filter((route) => route.endsWith('/reviews'))).toHaveLength(3)
  })

  it('issues, but no pull requests among them', async () => {
    const { played, github } = await playAndOpen()
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
    const { github } = await playAndOpen({ assignable: new Set(['amara']) })
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
    const { played } = await playAndOpen({ formerNames: ['old/name'] })
    const github = openPlayed(played, { repository: 'old/name' })
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
    const { github } = await playAndOpen({ rules: [pull_request, { type: 'non_fast_forward' }], protection })
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
    const { github } = await playAndOpen()
    expect(await github.branchRules('main')).toMatchObject({
      requiredReviews: 0,
      forbidsDeletion: false,
      isComplete: true,
    })
  })

  it('are not all known when the token may not read classic protection', async () => {
    const { github, played } = await playAndOpen({
      rules: [{ type: 'deletion' }],
      denied: new Set(['administration: read']),
    })
    expect(await github.branchRules('main')).toMatchObject({ forbidsDeletion: true, isComplete: false })
    played.state.denied.clear()
    expect(await github.branchRules('main')).toMatchObject({ forbidsDeletion: true, isComplete: true })
  })
})

describe('what passes is waited for', () => {
  it.each(['server error', 'bad gateway', 'hang up', 'secondary limit', 'too many requests'] as const)(
    'reading after “%s”, three times',
    async (what) => {
      const { played, github } = await playAndOpen()
      const issue = played.addIssue({ title: 'Due' })
      played.disturb(what, { on: 'GET', times: 3 })
      expect(await github.issue(issue.number)).toMatchObject({ title: 'Due' })
    },
  )

  it('no answer within the time that is given', async () => {
    const { played } = await playAndOpen()
    const issue = played.addIssue({ title: 'Due' })
    played.disturb('no answer', { on: '/issues' })
    expect(await openPlayed(played, { timeout: 200 }).issue(issue.number)).toMatchObject({ title: 'Due' })
  })

  it.each(['server error', 'hang up', 'secondary limit', 'server error after writing', 'lost answer'] as const)(
    'writing after “%s” leaves one issue, one comment and one pull request',
    async (what) => {
      const { played, github } = await playAndOpen()
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
