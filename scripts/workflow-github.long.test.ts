import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cloneOfStarter } from './testing/clone-of-starter.js'
import { playGitHub } from './testing/github/play-github.js'
import { REVIEWED_QMS, reviewedChange } from './testing/github/reviewed-change.js'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from './testing/temporary-repository.js'
import { runJob } from './testing/workflows/run-job.js'

const WORKFLOW = (name: string) => `schemas/starter/dot-github/workflows/qms-${name}.yml`
const POLICY = 'qms-docs/policy/QPO-001.md'
const TODAY = { TODAY: '2026-01-06' }

const repository = { default_branch: 'main', private: false, name: 'qms' }

describe('the comment', { timeout: 300_000 }, () => {
  /** A pull request whose check has ended, as GitHub tells the workflow that waits for it. */
  async function afterCheck(clone: TemporaryRepository, headBranch: string, fork?: string, event = 'pull_request') {
    const origin = repositoryIn(join(clone.root, '../origin'))
    const github = await playGitHub({ git: clone.root })
    const pullRequest = github.addPullRequest({ headBranch, ...(fork ? { fork } : {}) })
    expect(clone.git('status', '--porcelain')).toBe('')
    origin.git('fetch', '--quiet', clone.root, `${headBranch}:refs/pull/${pullRequest.number}/head`)
    const run = {
      event,
      head_branch: headBranch,
      head_sha: pullRequest.head,
      head_repository: { owner: { login: fork ?? 'example' } },
      html_url: 'https://github.example/example/qms/actions/runs/6',
    }
    github.state.runs.set(pullRequest.head, 'https://github.example/example/qms/actions/runs/5')
    clone.git('switch', '--quiet', 'main')
    const start = { workspace: clone.root, settings: TODAY, env: github.environment }
    const token = github.environment.GITHUB_TOKEN ?? ''
    const job = () =>
      runJob(WORKFLOW('comment'), 'comment', { ...start, github: { token, event: { repository, workflow_run: run } } })
    return { github, job }
  }

  it('says what a pull request from a fork changes, without running anything of it, and says it once', async () => {
    const clone = cloneOfStarter()
    clone.git('switch', '--quiet', '--create', 'theirs')
    clone.write({
      [POLICY]: clone.read(POLICY).replace('Nobody is blamed', 'Nobody is ever blamed'),
      'package.json': '{"scripts":{"preinstall":"touch hacked"}}',
    })
    clone.commit('from outside')
    const { github, job } = await afterCheck(clone, 'theirs', 'somebody')
    for (const end of [await job(), await job()]) {
      expect([end.failed, clone.git('status', '--porcelain'), clone.git('worktree', 'list').split('\n')]).toEqual([
        ...[[], '', [expect.stringContaining('[main]'), '']],
      ])
      expect(end.said['Install the toolkit']).toBe('npm ci --ignore-scripts --no-audit --no-fund\n')
    }
    expect(github.state.comments).toHaveLength(1)
    expect(github.state.comments[0]?.body).toContain('QPO-001')
    expect(github.state.comments[0]?.body).toContain('https://github.example/example/qms/actions/runs/5#artifacts')
  })

  it('does nothing for a pull request that was closed meanwhile', async () => {
    const clone = cloneOfStarter()
    clone.git('switch', '--quiet', '--create', 'mine')
    const { github, job } = await afterCheck(clone, 'mine')
    for (const one of github.state.pullRequests.values()) one.isOpen = false
    expect((await job()).failed).toEqual([])
    expect(github.state.comments).toEqual([])
  })
})

describe('the approvals', { timeout: 300_000 }, () => {
  async function afterMerge() {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    const clone = change.merge('merge')
    const [before, after] = [change.pullRequest.baseCommit, clone.git('rev-parse', 'HEAD').trim()]
    const run = (event: string, given: RunGiven = {}) =>
      runJob(WORKFLOW('approvals'), 'approvals', {
        workspace: clone.root,
        github: { token: change.github.token, event_name: event, event: { repository, before } },
        inputs: { 'pull-request': given.number ?? '' },
        settings: { DRY_RUN: given.dryRun ? 'yes' : '', TODAY: '2026-11-22' },
        env: { ...change.github.environment, GITHUB_EVENT_NAME: event, GITHUB_SHA: after },
        skipsNpx: !given.hasNpx,
      })
    return { github: change.github, run }
  }
  const STEP = 'Import their approvals'

  it('come in through a pull request once, whichever run finds them', async () => {
    const { github, run } = await afterMerge()
    const pushed = await run('push', { hasNpx: true })
    expect([pushed.failed, pushed.said[STEP]]).toEqual([[], expect.stringContaining('QP-001')])
    expect([...github.state.pullRequests.values()].map(({ title }) => title)).toEqual([
      'Everybody on site',
      'Approvals from reviews',
    ])
    const before = JSON.stringify([...github.state.pullRequests])
    for (const again of [await run('schedule'), await run('workflow_dispatch', { number: '1' })])
      expect([again.failed, again.said[STEP]]).toEqual([[], expect.stringContaining('QP-001')])
    expect(JSON.stringify([...github.state.pullRequests])).toBe(before)
  })

  it('given after the merge come in by night, and after the merge of records that could take no more', async () => {
    const { github, run } = await afterMerge()
    await run('push')
    const [reviewed, waiting] = [...github.state.pullRequests.values()]
    if (!reviewed || !waiting?.head) throw new Error('There is no pull request with records.')
    expect(github.state.started).toEqual(['qms-check.yml on qms/approvals'])
    github.addReview(reviewed, { by: 'dan' })
    const late = await run('schedule')
    expect([late.failed, late.said[STEP]]).toEqual([[], expect.stringContaining('Dan Example')])
    expect(github.state.comments.map(({ body }) => body.includes('Dan Example'))).toEqual([true])
    reviewed.merged = { commit: reviewed.merged?.commit ?? '', at: '2026-11-01T10:00:00Z' }
    github.merge(waiting, waiting.head)
    const ofLastWeek = async () => (await run('schedule')).said[STEP]
    expect(await ofLastWeek()).not.toContain('Everybody on site')
    waiting.body = 'Approved in: #1\r\n\r\nStill to come: #1\r\n'
    expect(await ofLastWeek()).toContain('Pull request 1, Everybody on site')
  })

  it('are only described in a dry run', async () => {
    const { github, run } = await afterMerge()
    expect((await run('push', { dryRun: true })).said[STEP]).toContain('Dry run: nothing was written.')
    expect(github.state.pullRequests.size).toBe(1)
  })

  it('of a merge that nobody reviewed here are none, and that is no failure', async () => {
    const { github, run } = await afterMerge()
    github.state.pullRequests.clear()
    expect((await run('push')).failed).toEqual([])
  })
})

describe('the reviews', { timeout: 300_000 }, () => {
  it('that are due get an issue each, once, and none in a dry run', async () => {
    const late = temporaryRepository(REVIEWED_QMS)
    const github = await playGitHub({ git: late.root, now: '2030-01-01T05:00:00Z' })
    const run = (dryRun: boolean) =>
      runJob(WORKFLOW('review'), 'chase', {
        workspace: late.root,
        github: { token: github.token, event_name: 'schedule', event: { repository } },
        settings: { DRY_RUN: dryRun ? 'yes' : '', TODAY: '2030-01-01' },
        env: { ...github.environment, GITHUB_EVENT_NAME: 'schedule' },
        skipsNpx: dryRun,
      })
    const issues = () => [...github.state.issues.values()].map(({ number, title }) => `${number} ${title}`)
    expect((await run(true)).failed).toEqual([])
    expect(issues()).toEqual([])
    const { said, failed } = await run(false)
    expect([failed, said['Show what is due']]).toEqual([[], expect.stringContaining('QP-001')])
    const opened = issues()
    expect(opened.filter((one) => one.includes('QP-001'))).toHaveLength(1)
    expect((await run(false)).failed).toEqual([])
    expect(issues()).toEqual(opened)
  })
})

describe('the comparison with GitHub', { timeout: 300_000 }, () => {
  it('says which rules of the default branch are missing, and fails', async () => {
    const { github, merge } = await reviewedChange()
    const job = await runJob(WORKFLOW('review'), 'verify', {
      workspace: merge('merge').root,
      github: { token: github.token, event_name: 'schedule', event: { repository } },
      settings: { TODAY: '2026-11-22' },
      env: github.environment,
    })
    expect(job.failed).toEqual(['Compare approvals with GitHub'])
    expect(job.summary).toMatch(/code owners/i)
  })
})

interface RunGiven {
  readonly dryRun?: boolean
  readonly number?: string
  readonly hasNpx?: boolean
}
