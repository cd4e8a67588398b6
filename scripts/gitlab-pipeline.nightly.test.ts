import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { cloneOfStarter } from './testing/clone-of-starter.js'
import { npmForTests } from './testing/npm-for-tests.js'
import { type TemporaryRepository, temporaryFolder } from './testing/temporary-repository.js'

interface Pipeline {
  readonly variables: Readonly<Record<string, number>>
  readonly before_script: readonly string[]
  readonly check: PipelineJob
  readonly due: PipelineJob
  readonly pages: PipelineJob
}

interface PipelineJob {
  readonly before_script?: readonly string[]
  readonly script: readonly string[]
  readonly artifacts: { readonly paths: readonly string[]; readonly reports?: { readonly junit: string } }
}

const pipeline: Pipeline = parse(
  /```yaml\n(image: [\s\S]*?)```/.exec(readFileSync('docs/reference/gitlab.md', 'utf8'))?.[1] ?? '',
)
const POLICY = 'qms-docs/policy/QPO-001.md'

/** As GitLab's runner does: all lines in one shell that stops at the first one that fails. */
function run(
  { root }: TemporaryRepository,
  { before_script = pipeline.before_script, script, artifacts }: PipelineJob,
  variables: Record<string, string> = {},
) {
  const { root: programs } = temporaryFolder()
  const path = `${npmForTests(programs)}:${process.env.PATH}`
  const lines = [...before_script, ...script].join('\n')
  const env = { ...variables, PATH: path, HOME: programs, GIT_CONFIG_GLOBAL: '/dev/null' }
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines], { cwd: root, encoding: 'utf8', env })
  const left = [...artifacts.paths, ...Object.values(artifacts.reports ?? {})].filter((one) =>
    existsSync(join(root, one)),
  )
  return { status, said: stdout + stderr, left }
}

describe('the pipeline in the guide for GitLab', { timeout: 300_000 }, () => {
  it('fetches the whole history', () => expect(pipeline.variables.GIT_DEPTH).toBe(0))

  it('checks a merge request, and says what it changes', () => {
    const clone = cloneOfStarter()
    const base = clone.git('rev-parse', 'HEAD').trim()
    clone.write({ [POLICY]: clone.read(POLICY).replace('Nobody is blamed', 'Nobody is ever blamed') })
    clone.commit('said more clearly')
    const { status, said, left } = run(clone, pipeline.check, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })
    expect([status, left]).toEqual([0, ['change.md', 'qms.xml']])
    expect(said).toContain('16 documents checked')
    expect(clone.read('change.md')).toContain('QPO-001')
    expect(clone.read('qms.xml')).toContain('<testsuite')
  })

  it('judges a merge request by the toolkit of the branch that it is meant for', () => {
    const clone = cloneOfStarter()
    const base = clone.git('rev-parse', 'HEAD').trim()
    clone.write({
      [POLICY]: clone.read(POLICY).replace('owner: managing-director', 'owner: nobody'),
      'node_modules/.bin/qms': '#!/bin/sh\ntouch hacked\n',
      '.npmrc': 'script-shell=./node_modules/.bin/qms\n',
    })
    chmodSync(join(clone.root, 'node_modules/.bin/qms'), 0o755)
    clone.git('add', '--force', 'node_modules')
    clone.commit('mine decides')
    expect(run(clone, pipeline.check, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).status).toBe(1)
    expect(existsSync(join(clone.root, 'hacked'))).toBe(false)
  })

  it('fails if there is an error, and still leaves both reports', () => {
    const clone = cloneOfStarter()
    clone.write({ [POLICY]: clone.read(POLICY).replace('owner: managing-director', 'owner: nobody') })
    clone.commit('a mistake')
    const { status, said, left } = run(clone, pipeline.check)
    expect([status, left]).toEqual([1, ['change.md', 'qms.xml']])
    expect(said).toContain('nobody')
  })

  it('lists what is due, with a calendar, and publishes the manual', () => {
    const clone = cloneOfStarter()
    expect(run(clone, pipeline.due)).toMatchObject({ status: 0, left: ['due.md', 'due.ics'] })
    expect(run(clone, pipeline.pages, { CI_PAGES_URL: 'https://example.gitlab.io/qms' })).toMatchObject({
      status: 0,
      left: ['public'],
    })
  })
})
