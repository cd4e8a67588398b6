import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cloneOfStarter } from './testing/clone-of-starter.js'
import { playGitHub } from './testing/github/play-github.js'
import { type JobEnd, runJob } from './testing/workflows/run-job.js'

const WORKFLOW = (name: string) => `schemas/starter/dot-github/workflows/qms-${name}.yml`
const POLICY = 'qms-docs/policy/QPO-001.md'
const TODAY = { TODAY: '2026-01-06' }

/** Git knows it in every repository. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

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
      settings: TODAY,
      env: PULL_REQUEST,
    })
    expect(job.failed).toEqual([])
    expect(job.said['Install the toolkit']).toBe('npm ci --ignore-scripts --no-audit --no-fund\n')
    expect(job.said.Check).toContain('16 documents checked as of 2026-01-06: 0 errors')
    expect(job.summary).toContain('QPO-001')
    expect(existsSync(join(job.temporary, 'qms.sarif'))).toBe(true)
    expect(existsSync(join(job.temporary, 'manual/documents/QPO-001.html'))).toBe(true)
    expect(job.used.map(({ action }) => action.replace(/@.*/, ''))).toEqual([
      ...['actions/checkout', 'actions/setup-node', 'actions/upload-artifact', 'actions/upload-artifact'],
    ])
  })

  it('marks the line of a problem, fails, and still leaves everything for people to look at', async () => {
    const clone = cloneOfStarter()
    clone.write({ [POLICY]: clone.read(POLICY).replace('owner: managing-director', 'owner: nobody') })
    clone.commit('a mistake')
    const job = await runJob(WORKFLOW('check'), 'check', {
      workspace: clone.root,
      github: pullRequest,
      settings: TODAY,
      env: PULL_REQUEST,
      upTo: 'Keep them for the next job',
      skipsNpx: true,
    })
    expect(job.failed).toEqual(['Check'])
    expect(job.said.Check).toContain(`::error file=${POLICY},line=6,col=8,`)
    expect(job.summary).toContain('nobody')
    expect(job.used.at(-1)?.given.name).toBe('qms-sarif')
  })

  it('compares a push with what was there, and the first one, or everything by night, with nothing', async () => {
    const clone = cloneOfStarter()
    const before = clone.git('rev-parse', 'HEAD').trim()
    clone.write({ [POLICY]: clone.read(POLICY).replace('type: quality-policy', 'type: quality-policy # here') })
    clone.commit('a comment')
    const compared = async (event: string, given: { readonly before?: string; readonly branch?: string }) => {
      const merge_group = event === 'merge_group' ? { base_sha: before } : undefined
      const { outputs } = await runJob(WORKFLOW('check'), 'check', {
        workspace: clone.root,
        github: { event_name: event, event: { repository, before: given.before, merge_group } },
        env: { GITHUB_EVENT_NAME: event, GITHUB_BASE_REF: '', GITHUB_REF_NAME: given.branch ?? 'main' },
        upTo: 'Choose what to compare with',
      })
      return outputs.base?.outputs
    }
    expect(await compared('push', { before: '0'.repeat(40) })).toEqual({ ref: '', toolkit: 'HEAD' })
    expect(await compared('push', { before })).toEqual({ ref: before, toolkit: 'HEAD' })
    expect(await compared('schedule', {})).toEqual({ ref: '', toolkit: 'HEAD' })
    expect(await compared('workflow_dispatch', { branch: 'qms/approvals' })).toEqual({
      ref: 'origin/main',
      toolkit: 'origin/main',
    })
    const queue = 'gh-readonly-queue/main/pr-7'
    expect(await compared('merge_group', { branch: queue })).toEqual({ ref: before, toolkit: before })
  })

  it('fails after a push by force, instead of comparing with nothing', async () => {
    const clone = cloneOfStarter()
    clone.write({ [POLICY]: clone.read(POLICY).replace('type: quality-policy', 'type: quality-policy # here') })
    const before = clone.commit('approved, and taken back')
    clone.git('reset', '--quiet', '--hard', 'HEAD~1')
    clone.write({ [POLICY]: clone.read(POLICY).replace('type: quality-policy', 'type: quality-policy # there') })
    clone.commit('instead')
    for (const lost of [before, 'f'.repeat(40)]) {
      const job = await runJob(WORKFLOW('check'), 'check', {
        workspace: clone.root,
        github: { event_name: 'push', event: { repository, before: lost } },
        env: { GITHUB_EVENT_NAME: 'push', GITHUB_REF_NAME: 'main' },
      })
      expect(job.failed).toEqual(['Choose what to compare with'])
      expect(job.said['Choose what to compare with']).toContain(
        `::error title=History was rewritten::main was pushed by force: commit ${lost} is no longer part of it`,
      )
      expect(job.said.Check).toBeUndefined()
    }
  })

  it('checks everything by night, with nothing to compare with', async () => {
    const clone = cloneOfStarter()
    const job = await runJob(WORKFLOW('check'), 'check', {
      workspace: clone.root,
      github: { event_name: 'schedule', event: {}, ref_name: 'main' },
      settings: TODAY,
      env: { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF_NAME: 'main' },
      skipsNpx: true,
    })
    expect(job.failed).toEqual([])
    expect(job.said.Check).toContain('16 documents checked as of 2026-01-06: 0 errors')
    expect(Object.keys(job.said)).toEqual([
      ...['Choose what to compare with', 'Install the toolkit', 'Check', 'Write the problems down for code scanning'],
    ])
  })

  it('gives branches with odd names to git as they are, and to no shell', async () => {
    const clone = cloneOfStarter()
    const name = 'a$(touch${IFS}hacked)`id`;b'
    clone.git('update-ref', `refs/remotes/origin/${name}`, 'HEAD')
    const job = await runJob(WORKFLOW('check'), 'check', {
      workspace: clone.root,
      github: pullRequest,
      settings: TODAY,
      env: { ...PULL_REQUEST, GITHUB_BASE_REF: name },
      upTo: 'Say what changes',
    })
    expect(job.failed).toEqual([])
    expect(existsSync(join(clone.root, 'hacked'))).toBe(false)
  })

  it('judges a proposal by the toolkit of the branch that it is meant for, whatever it brings along', async () => {
    const clone = cloneOfStarter()
    const hack = '#!/bin/sh\ntouch "$GITHUB_WORKSPACE/hacked"\n'
    clone.write({
      [POLICY]: clone.read(POLICY).replace('owner: managing-director', 'owner: nobody'),
      '.npmrc': `script-shell=${join(clone.root, 'shell.sh')}\n`,
      'shell.sh': hack,
      'node_modules/.bin/qms': hack,
      'package.json': '{ "name": "qms", "bin": "shell.sh" }',
    })
    chmodSync(join(clone.root, 'shell.sh'), 0o755)
    chmodSync(join(clone.root, 'node_modules/.bin/qms'), 0o755)
    clone.git('add', '--force', 'node_modules')
    clone.commit('mine decides')
    const job = await runJob(WORKFLOW('check'), 'check', {
      workspace: clone.root,
      github: pullRequest,
      settings: TODAY,
      env: PULL_REQUEST,
    })
    expect(job.failed).toEqual(['Check'])
    expect(job.said.Check).toContain(`::error file=${POLICY}`)
    expect(job.summary).toContain('nobody')
    expect(existsSync(join(clone.root, 'hacked'))).toBe(false)
  })

  it('judges the first proposal, which brings the toolkit, by that', async () => {
    const clone = cloneOfStarter()
    clone.git('update-ref', 'refs/remotes/origin/main', clone.git('commit-tree', '-m', 'empty', EMPTY_TREE).trim())
    const { outputs } = await runJob(WORKFLOW('check'), 'check', {
      workspace: clone.root,
      github: pullRequest,
      env: PULL_REQUEST,
      upTo: 'Choose what to compare with',
    })
    expect(outputs.base?.outputs).toEqual({ ref: 'origin/main', toolkit: 'HEAD' })
  })
})

describe('the site', { timeout: 300_000 }, () => {
  async function run(pages: { readonly public: boolean } | undefined, given: SiteGiven = {}) {
    const github = await playGitHub()
    github.state.pages = pages
    github.state.isPrivate = given.isPrivate ?? true
    for (const issue of given.issues ?? []) github.addIssue(issue)
    return runJob(WORKFLOW('site'), 'build', {
      workspace: cloneOfStarter().root,
      github: { token: github.token, event: { repository }, ...(given.server && { server_url: given.server }) },
      settings: { ...TODAY, AUDIENCE: given.audience ?? 'internal' },
      env: { ...github.environment, ...(given.server && { GITHUB_SERVER_URL: given.server }) },
      passed: given.isBuilt ? [] : ['Ask when reminders were sent last', 'Build the manual'],
    })
  }
  const actions = ({ used }: JobEnd) => used.slice(2).map(({ action }) => action.replace(/@.*/, ''))
  const read = (job: JobEnd, page: string) => readFileSync(join(job.temporary, 'manual', page), 'utf8')
  const ADDRESS = 'https://example.github.example/qms/'

  it.each([
    ['internal documents for Pages that only the organization can read', { public: false }, {}],
    ['internal documents of a repository that everyone can read', { public: true }, { isPrivate: false }],
    ['public documents', { public: true }, { audience: 'public' }],
  ] as const)('publishes %s', async (_name, pages, given) => {
    const job = await run(pages, given)
    expect([job.failed, job.outputs.pages?.outputs]).toEqual([[], { url: ADDRESS }])
    expect(job.said['Ask who can read the Pages of this repository']).toBe('')
    expect(actions(job)).toEqual(['actions/upload-artifact', 'actions/upload-pages-artifact'])
  })

  it.each([
    [
      'everyone on the internet could read internal documents',
      { public: true },
      'Everyone on the internet can read the Pages',
    ],
    ['Pages are off', undefined, 'GitHub Pages is off for this repository'],
  ] as const)('only keeps the manual where %s, and says why', async (_name, pages, reason) => {
    const job = await run(pages)
    expect([job.failed, job.outputs.pages?.outputs]).toEqual([[], {}])
    expect(job.said['Ask who can read the Pages of this repository']).toContain(
      `::notice title=Not published::${reason}`,
    )
    expect(actions(job)).toEqual(['actions/upload-artifact'])
  })

  it('names no address of Pages on GitHub Enterprise Server, where it cannot be published, and says so', async () => {
    const job = await run({ public: false }, { server: 'https://github.example.org' })
    expect(job.failed).toEqual([])
    expect(job.said['Ask who can read the Pages of this repository']).toBe(
      '::notice title=Not published::GitHub Enterprise Server does not take what its Pages need from here. Build the manual on a machine of yours, and put it on any web server.\n',
    )
    expect([job.outputs.pages?.outputs, actions(job)]).toEqual([{}, []])
  })

  it('is built for the address of its Pages', async () => {
    const job = await run({ public: false }, { isBuilt: true })
    expect(job.failed).toEqual([])
    expect(read(job, 'sitemap.xml')).toContain(`<loc>${ADDRESS}`)
  })

  it('is built for any address where it has none, and says when reminders were sent last', async () => {
    const last = { ran: '2026-01-05', watched: 12, day: '2026-01-05', commit: '1'.repeat(40) }
    const body = `<!-- qms:heartbeat ${JSON.stringify(last)} -->`
    const issues = [{ labels: ['qms-due', 'qms-heartbeat'], body, by: 'github-actions[bot]' }]
    const job = await run(undefined, { issues, isBuilt: true })
    expect(job.failed).toEqual([])
    expect(read(job, 'sitemap.xml')).not.toContain('<loc>http')
    expect(read(job, 'due.html').replace(/<[^>]*>/g, '')).toContain(
      'Reminders were sent last on 5 January 2026. 12 dates were watched then.',
    )
  })
})

interface SiteGiven {
  /** Otherwise only what becomes of the manual is decided. */
  readonly isBuilt?: boolean
  readonly server?: string
  readonly isPrivate?: boolean
  readonly audience?: string
  readonly issues?: readonly { readonly labels: string[]; readonly body: string; readonly by: string }[]
}
