import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cloneOfStarter } from './testing/clone-of-starter.js'
import { playGitHub } from './testing/github/play-github.js'
import { REVIEWED_QMS, reviewedChange } from './testing/github/reviewed-change.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from './testing/temporary-repository.js'
import { runJob } from './testing/workflows/run-job.js'

const WORKFLOW = (name: string) => `.github/workflows/${name}.yml`
const POLICY = 'qms-docs/policy/QPO-001.md'
const TODAY = { today: '2026-01-06' }

function envOf(variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { HOME: '/nowhere', GIT_CONFIG_GLOBAL: '/dev/null', GITHUB_REPOSITORY: 'example/qms', ...variables }
}

const repository = { default_branch: 'main', private: false, name: 'qms' }

describe('the check', () => {
  const pullRequest = { event_name: 'pull_request', event: { repository } }
  const PULL_REQUEST = envOf({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main', GITHUB_REF_NAME: '7/merge' })

  it('passes a good pull request, says what it changes, and keeps problems and manual for later', async () => {
    const clone = cloneOfStarter()
    clone.write({ [POLICY]: clone.read(POLICY).replace(/\[insert what you offer[^\]]*\]/, 'chairs that last') })
    clone.commit('what we offer')
    const job = await runJob(WORKFLOW('check'), 'check', {
      ...{ workspace: clone.root, github: pullRequest, inputs: TODAY, env: PULL_REQUEST },
    })
    expect(job.failed).toEqual([])
    expect(job.said['Install the toolkit']).toBe('npm install --ignore-scripts --no-audit --no-fund\n')
    expect(job.said.Check).toContain('15 documents checked as of 2026-01-06: 0 errors')
    expect(job.summary).toContain('QPO-001')
    expect(existsSync(join(job.temporary, 'qms.sarif'))).toBe(true)
    expect(existsSync(join(job.temporary, 'manual/documents/QPO-001.html'))).toBe(true)
    expect(job.used.map(({ action }) => action.replace(/@.*/, ''))).toEqual([
      ...['actions/checkout', 'actions/checkout', 'actions/setup-node', 'actions/cache'],
      ...['actions/upload-artifact', 'actions/upload-artifact'],
    ])
  })

  it('marks the line of a problem, fails, and still leaves everything for people to look at', async () => {
    const clone = cloneOfStarter()
    clone.write({ [POLICY]: clone.read(POLICY).replace('owner: managing-director', 'owner: nobody') })
    clone.commit('a slip')
    const job = await runJob(WORKFLOW('check'), 'check', {
      ...{ workspace: clone.root, github: pullRequest, inputs: TODAY, env: PULL_REQUEST },
    })
    expect(job.failed).toEqual(['Check'])
    expect(job.said.Check).toContain(`::error file=${POLICY},line=6,col=8,`)
    expect(job.summary).toContain('nobody')
    expect(job.used.filter(({ action }) => action.includes('upload-artifact'))).toHaveLength(2)
  })

  it('compares the first push with itself, a later one with what was there, and a branch with the default one', async () => {
    const clone = cloneOfStarter()
    const before = clone.git('rev-parse', 'HEAD').trim()
    clone.write({ [POLICY]: clone.read(POLICY).replace('type: quality-policy', 'type: quality-policy # here') })
    clone.commit('a comment')
    const compared = async (given: { before: string; branch: string }) => {
      const start = {
        ...{
          workspace: clone.root,
          inputs: TODAY,
          github: { event_name: 'push', event: { repository, before: given.before } },
        },
        env: envOf({ GITHUB_EVENT_NAME: 'push', GITHUB_BASE_REF: '', GITHUB_REF_NAME: given.branch }),
      }
      const { failed, summary } = await runJob(WORKFLOW('check'), 'check', start)
      expect(failed).toEqual([])
      return summary
    }
    expect(await compared({ before: '0'.repeat(40), branch: 'main' })).toContain('since `HEAD`')
    expect(await compared({ before, branch: 'main' })).toContain(`since \`${before}\``)
    expect(await compared({ before: '0'.repeat(40), branch: 'mine' })).toContain('since `origin/main`')
  })

  it('gives branches with odd names to git as they are, and to no shell', async () => {
    const clone = cloneOfStarter()
    const name = 'a$(touch${IFS}hacked)`id`;b'
    clone.git('update-ref', `refs/remotes/origin/${name}`, 'HEAD')
    const job = await runJob(WORKFLOW('check'), 'check', {
      ...{ workspace: clone.root, github: pullRequest, inputs: TODAY },
      env: { ...PULL_REQUEST, GITHUB_BASE_REF: name },
    })
    expect(job.failed).toEqual([])
    expect(existsSync(join(clone.root, 'hacked'))).toBe(false)
  })

  it('stops with a sentence where history or documents are missing', async () => {
    const clone = cloneOfStarter()
    const shallow = temporaryFolder()
    shallow.git('clone', '--quiet', '--depth', '1', `file://${clone.root}`, 'shallow')
    const start = { github: pullRequest, inputs: TODAY, env: PULL_REQUEST }
    const job = await runJob(WORKFLOW('check'), 'check', { ...start, workspace: join(shallow.root, 'shallow') })
    expect(job.failed).toEqual(['Look at the repository'])
    expect(job.said['Look at the repository']).toContain('Give actions/checkout “fetch-depth: 0”.')
    const empty = await runJob(WORKFLOW('check'), 'check', { ...start, workspace: shallow.root })
    expect(empty.said['Look at the repository']).toContain('There is no folder qms-docs here.')
  })
})

describe('the action', () => {
  it('installs from the lock file if there is one', async () => {
    const clone = cloneOfStarter()
    writeFileSync(join(clone.root, 'package-lock.json'), '{}')
    const job = await runJob(WORKFLOW('site'), 'build', {
      ...{
        workspace: clone.root,
        github: { repository_owner: 'example', event: { repository } },
        inputs: TODAY,
        env: envOf({}),
      },
    })
    expect(job.said['Install the toolkit']).toBe('npm ci --ignore-scripts --no-audit --no-fund\n')
    expect(job.used.find(({ action }) => action.includes('setup-node'))?.given.cache).toBe('npm')
  })

  it('builds the toolkit that it came with for a repository that names none', async () => {
    const clone = cloneOfStarter()
    clone.write({ 'package.json': '{}\n' })
    const job = await runJob(WORKFLOW('site'), 'build', {
      ...{
        workspace: clone.root,
        github: { repository_owner: 'example', event: { repository } },
        inputs: TODAY,
        env: envOf({}),
      },
    })
    expect(job.said['Install the toolkit']).toBe('npm ci --ignore-scripts --no-audit --no-fund\nnpm run build\n')
    expect(job.failed).toEqual([])
  })
})

describe('the site', () => {
  const build = (clone: TemporaryRepository, isPrivate: boolean) =>
    runJob(WORKFLOW('site'), 'build', {
      workspace: clone.root,
      github: { repository_owner: 'example', event: { repository: { ...repository, private: isPrivate } } },
      inputs: TODAY,
      env: envOf({}),
    })

  it('is built for the address of the repository’s pages', async () => {
    const job = await build(cloneOfStarter(), false)
    expect(job.failed).toEqual([])
    expect(job.said['Build the manual']).toContain('documents of all classes')
    expect(existsSync(join(job.temporary, 'manual/index.html'))).toBe(true)
  })

  it('holds only public documents if the repository is private', async () => {
    expect((await build(cloneOfStarter(), true)).said['Build the manual']).toContain('public')
  })
})

describe('the comment', () => {
  /** A pull request whose check has ended, as GitHub tells the workflow that waits for it. */
  async function afterCheck(clone: TemporaryRepository, headBranch: string, fork?: string) {
    const origin = repositoryIn(join(clone.root, '../origin'))
    const github = await playGitHub({ git: clone.root })
    const pullRequest = github.addPullRequest({ headBranch, ...(fork ? { fork } : {}) })
    origin.git('fetch', '--quiet', clone.root, `${headBranch}:refs/pull/${pullRequest.number}/head`)
    const run = {
      event: 'pull_request',
      head_branch: headBranch,
      head_sha: pullRequest.head,
      head_repository: { owner: { login: fork ?? 'example' } },
      html_url: 'https://github.example/example/qms/actions/runs/5',
    }
    clone.git('switch', '--quiet', 'main')
    const start = { workspace: clone.root, inputs: TODAY, env: envOf(github.environment) }
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
      expect(end.failed).toEqual([])
      expect(end.said['Install the toolkit']).toBe('npm install --ignore-scripts --no-audit --no-fund\n')
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

describe('the approvals', () => {
  async function afterMerge() {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    const clone = change.merge('merge')
    const [before, after] = [change.pullRequest.baseCommit, clone.git('rev-parse', 'HEAD').trim()]
    const run = (event: string, given: { readonly dryRun?: boolean; readonly number?: string } = {}) =>
      runJob(WORKFLOW('approvals'), 'approvals', {
        workspace: clone.root,
        github: { token: change.github.token, event_name: event, event: { repository, before } },
        inputs: { 'dry-run': given.dryRun ?? false, 'pull-request': given.number ?? '', today: '2026-11-22' },
        env: envOf({ ...change.github.environment, GITHUB_EVENT_NAME: event, GITHUB_SHA: after }),
      })
    return { github: change.github, run }
  }
  const STEP = 'Import their approvals'

  it('come in through a pull request once, whichever run finds them', async () => {
    const { github, run } = await afterMerge()
    const pushed = await run('push')
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

  it('are only described in a dry run', async () => {
    const { github, run } = await afterMerge()
    expect((await run('push', { dryRun: true })).said[STEP]).toContain('Would write')
    expect(github.state.pullRequests.size).toBe(1)
  })

  it('of a merge that nobody reviewed here are none, and that is no failure', async () => {
    const { github, run } = await afterMerge()
    github.state.pullRequests.clear()
    expect((await run('push')).failed).toEqual([])
  })
})

describe('the reviews', () => {
  it('that are due get an issue each, once, and none in a dry run', async () => {
    const late = temporaryRepository(REVIEWED_QMS)
    const github = await playGitHub({ git: late.root, now: '2030-01-01T05:00:00Z' })
    const run = (dryRun: boolean) =>
      runJob(WORKFLOW('review'), 'chase', {
        workspace: late.root,
        github: { token: github.token, event_name: 'schedule', event: { repository } },
        inputs: { 'dry-run': dryRun, today: '2030-01-01' },
        env: envOf({ ...github.environment, GITHUB_EVENT_NAME: 'schedule' }),
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
