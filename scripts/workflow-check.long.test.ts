import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cloneOfStarter } from './testing/clone-of-starter.js'
import { playGitHub } from './testing/github/play-github.js'
import { type TemporaryRepository, temporaryFolder } from './testing/temporary-repository.js'
import { runJob } from './testing/workflows/run-job.js'

const WORKFLOW = (name: string) => `.github/workflows/${name}.yml`
const POLICY = 'qms-docs/policy/QPO-001.md'
const TODAY = { today: '2026-01-06' }

const repository = { default_branch: 'main', private: false, name: 'qms' }

describe('the check', { timeout: 300_000 }, () => {
  const pullRequest = { event_name: 'pull_request', event: { repository } }
  const PULL_REQUEST = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main', GITHUB_REF_NAME: '7/merge' }

  it('passes a good pull request, says what it changes, and keeps problems and manual for later', async () => {
    const clone = cloneOfStarter()
    clone.write({ [POLICY]: clone.read(POLICY).replace(/\[insert what you offer[^\]]*\]/, 'chairs that last') })
    clone.commit('what we offer')
    const job = await runJob(WORKFLOW('check'), 'check', {
      workspace: clone.root,
      github: pullRequest,
      inputs: TODAY,
      env: PULL_REQUEST,
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
      workspace: clone.root,
      github: pullRequest,
      inputs: TODAY,
      env: PULL_REQUEST,
      upTo: 'Keep them for the next job',
    })
    expect(job.failed).toEqual(['Check'])
    expect(job.said.Check).toContain(`::error file=${POLICY},line=6,col=8,`)
    expect(job.summary).toContain('nobody')
    expect(job.used.at(-1)?.given.name).toBe('qms-sarif')
  })

  it('compares the first push with itself, a later one with what was there, and a branch with the default one', async () => {
    const clone = cloneOfStarter()
    const before = clone.git('rev-parse', 'HEAD').trim()
    clone.write({ [POLICY]: clone.read(POLICY).replace('type: quality-policy', 'type: quality-policy # here') })
    clone.commit('a comment')
    const compared = async (given: { readonly before: string; readonly branch: string }) => {
      const { outputs } = await runJob(WORKFLOW('check'), 'check', {
        workspace: clone.root,
        github: { event_name: 'push', event: { repository, before: given.before } },
        env: { GITHUB_EVENT_NAME: 'push', GITHUB_BASE_REF: '', GITHUB_REF_NAME: given.branch },
        upTo: 'Choose what to compare with',
      })
      return outputs.base?.outputs.ref
    }
    const nothing = '0'.repeat(40)
    expect(await compared({ before: nothing, branch: 'main' })).toBe('HEAD')
    expect(await compared({ before, branch: 'main' })).toBe(before)
    expect(await compared({ before: nothing, branch: 'mine' })).toBe('origin/main')
  })

  it('gives branches with odd names to git as they are, and to no shell', async () => {
    const clone = cloneOfStarter()
    const name = 'a$(touch${IFS}hacked)`id`;b'
    clone.git('update-ref', `refs/remotes/origin/${name}`, 'HEAD')
    const job = await runJob(WORKFLOW('check'), 'check', {
      workspace: clone.root,
      github: pullRequest,
      inputs: TODAY,
      env: { ...PULL_REQUEST, GITHUB_BASE_REF: name },
      upTo: 'Say what changes',
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

describe('the action', { timeout: 300_000 }, () => {
  const install = (clone: TemporaryRepository) =>
    runJob(WORKFLOW('site'), 'build', { workspace: clone.root, github: {}, upTo: 'Install the toolkit' })

  it('installs from the lock file if there is one', async () => {
    const clone = cloneOfStarter()
    clone.write({ 'package-lock.json': '{}' })
    const job = await install(clone)
    expect(job.said['Install the toolkit']).toBe('npm ci --ignore-scripts --no-audit --no-fund\n')
    expect(job.used.find(({ action }) => action.includes('setup-node'))?.given.cache).toBe('npm')
  })

  it('builds the toolkit that it came with for a repository that names none', async () => {
    const clone = cloneOfStarter()
    clone.write({ 'package.json': '{}\n' })
    const { said, outputs } = await install(clone)
    expect(said['Install the toolkit']).toBe('npm ci --ignore-scripts --no-audit --no-fund\nnpm run build\n')
    expect(outputs.install?.outputs.version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('the site', { timeout: 300_000 }, () => {
  const build = (clone: TemporaryRepository, isPrivate: boolean) =>
    runJob(WORKFLOW('site'), 'build', {
      workspace: clone.root,
      github: { repository_owner: 'example', event: { repository: { ...repository, private: isPrivate } } },
      inputs: TODAY,
    })

  it('is built for the address of the repository’s pages', async () => {
    const job = await build(cloneOfStarter(), false)
    expect(job.failed).toEqual([])
    expect(job.said['Build the manual']).toContain('documents of all classes')
    expect(existsSync(join(job.temporary, 'manual/index.html'))).toBe(true)
  })

  it('says when reminders were sent last', async () => {
    const github = await playGitHub()
    const last = { ran: '2026-01-05', watched: 12, day: '2026-01-05', commit: '1'.repeat(40) }
    github.addIssue({ labels: ['qms-due', 'qms-heartbeat'], body: `<!-- qms:heartbeat ${JSON.stringify(last)} -->` })
    const job = await runJob(WORKFLOW('site'), 'build', {
      workspace: cloneOfStarter().root,
      github: { token: github.token, repository_owner: 'example', event: { repository } },
      inputs: TODAY,
      env: github.environment,
    })
    expect(job.failed).toEqual([])
    const page = readFileSync(join(job.temporary, 'manual/due.html'), 'utf8').replace(/<[^>]*>/g, '')
    expect(page).toContain('Reminders were sent last on 5 January 2026. 12 dates were watched then.')
  })

  it('holds only public documents if the repository is private', async () => {
    expect((await build(cloneOfStarter(), true)).said['Build the manual']).toContain('public')
  })
})
