import { describe, expect, it } from 'vitest'
import { openPlayed, playAndOpen } from '../testing/github/open-played.js'
import { GitHubFailure } from './github-failure.js'

async function failure(asked: Promise<unknown>): Promise<string> {
  const error = await asked.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(GitHubFailure)
  return (error as GitHubFailure).message
}

describe('GitHub does not answer, and a sentence says why, when', () => {
  it('there is no token, or one that it does not know', async () => {
    const { played } = await playAndOpen()
    expect(await failure(openPlayed(played, { token: '' }).issues())).toBe(
      'There is no token to ask GitHub with. Set GITHUB_TOKEN (or GH_TOKEN): in a workflow to ${{ github.token }}, by hand to one made under https://github.com/settings/tokens, or run “export GH_TOKEN=$(gh auth token)”.',
    )
    expect(await failure(openPlayed(played, { token: 'wrong' }).issues())).toBe(
      'GitHub does not accept the token in GITHUB_TOKEN or GH_TOKEN: it is mistyped, has expired or was revoked. Make a new one.',
    )
  })

  it('the repository does not exist', async () => {
    const { played } = await playAndOpen()
    expect(await failure(openPlayed(played, { repository: 'example/other' }).issues())).toBe(
      'GitHub does not show the repository example/other: it is not there, or the token may not see it.',
    )
  })

  it('the token lacks a permission', async () => {
    const { github } = await playAndOpen({ denied: new Set(['issues: write', 'pull requests: read']) })
    expect(await failure(github.openIssue({ title: 'Due', body: '' }, 'x'))).toBe(
      'The token may not ask for a new issue: it needs the permission “issues: write”. In a workflow, add it under “permissions”.',
    )
    expect(await failure(github.reviewsOf(1))).toBe(
      'The token may not ask for the reviews of pull request 1: it needs the permission “pull requests: read”. In a workflow, add it under “permissions”.',
    )
  })

  it('something is not there', async () => {
    const { github } = await playAndOpen()
    expect(await failure(github.pullRequest(41))).toBe(
      'GitHub does not show pull request 41 in example/qms: it is not there, or the token may not see it.',
    )
  })

  it('the repository is archived, or issues are turned off', async () => {
    const { played, github } = await playAndOpen({ hasIssues: false })
    expect(await failure(github.issues())).toBe(
      'Issues are turned off in example/qms. Turn them on: Settings, General, Features, Issues.',
    )
    Object.assign(played.state, { isArchived: true, hasIssues: true })
    expect(await failure(github.openIssue({ title: 'Due', body: '' }, 'x'))).toBe(
      'The repository example/qms is archived, so nothing can be written in it. Its administrator can unarchive it.',
    )
  })

  it('it refuses what was asked', async () => {
    const { github } = await playAndOpen({ assignable: new Set() })
    expect(await failure(github.openIssue({ title: 'Due', body: '', assignees: ['gone'] }, 'x'))).toBe(
      'GitHub refuses a new issue: Validation Failed (assignees: gone).',
    )
  })

  it('the limit of requests is used up for long, or slowing down does not help', async () => {
    const { played, github } = await playAndOpen()
    played.disturb('rate limit', { on: '/issues' })
    expect(await failure(github.issues())).toBe(
      'The token has used up the requests that GitHub allows it, until 14:05 UTC. Run this again then.',
    )
    played.disturb('secondary limit', { times: 9 })
    expect(await failure(github.issues())).toBe(
      'GitHub asks to slow down, even after waiting. Run this again in an hour, or less often.',
    )
  })

  it('it keeps failing, or cannot be reached', async () => {
    const { played, github } = await playAndOpen()
    played.disturb('bad gateway', { on: '/issues', times: 9 })
    expect(await failure(github.issues())).toBe(
      'GitHub could not answer when asked for the issues (502), several times. Run this again later; https://www.githubstatus.com says how GitHub is.',
    )
    played.calm()
    played.disturb('no answer', { times: 9 })
    expect(await failure(openPlayed(played, { timeout: 50 }).issues())).toMatch(
      /^127\.0\.0\.1:\d+ could not be reached: The operation was aborted due to timeout\. Check the network, then run this again\.$/,
    )
  })
})
