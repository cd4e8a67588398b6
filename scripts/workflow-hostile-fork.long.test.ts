import { chmodSync, existsSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHANGE_MARK } from './subjects/change/report/comment-body.js'
import { cloneOfStarter } from './testing/clone-of-starter.js'
import { type PlayedGitHub, playGitHub } from './testing/github/play-github.js'
import type { PlayedPullRequest } from './testing/github/state.js'
import { repositoryIn, type TemporaryRepository, temporaryFolder } from './testing/temporary-repository.js'
import { type JobEnd, runJob } from './testing/workflows/run-job.js'

const WORKFLOW = (name: string) => `schemas/starter/dot-github/workflows/qms-${name}.yml`
const [POLICY, PEOPLE] = ['qms-docs/policy/QPO-001.md', 'qms-docs/people.yml']
const TODAY = { TODAY: '2026-01-06' }
const repository = { default_branch: 'main', private: false, name: 'qms' }

interface Fork {
  readonly clone: TemporaryRepository
  readonly github: PlayedGitHub
  readonly pullRequest: PlayedPullRequest
  /** Runs the job with rights that comes after the check. */
  comment(): Promise<JobEnd>
}

/** A pull request of Mallory, from a fork. */
async function fork(change: (theirs: TemporaryRepository) => void): Promise<Fork> {
  const clone = cloneOfStarter()
  const origin = repositoryIn(join(clone.root, '../origin'))
  const { root } = temporaryFolder()
  repositoryIn(root).git('clone', '--quiet', clone.root, 'theirs')
  const theirs = repositoryIn(join(root, 'theirs'), { GIT_AUTHOR_NAME: 'Ada Example', GIT_AUTHOR_EMAIL: 'a@b.example' })
  theirs.git('switch', '--quiet', '--create', 'theirs')
  change(theirs)
  theirs.git('add', '--all', '--force')
  const head = theirs.commit('a small correction')
  origin.git('fetch', '--quiet', theirs.root, 'theirs:refs/pull/1/head')
  const github = await playGitHub({ git: origin.root })
  origin.git('branch', 'theirs', head)
  const pullRequest = github.addPullRequest({ headBranch: 'theirs', fork: 'mallory', by: 'mallory' })
  const workflow_run = {
    event: 'pull_request',
    head_branch: 'theirs',
    head_sha: head,
    head_repository: { owner: { login: 'mallory' } },
  }
  const comment = () =>
    runJob(WORKFLOW('comment'), 'comment', {
      workspace: clone.root,
      settings: TODAY,
      env: github.environment,
      github: { token: github.token, event: { repository, workflow_run } },
    })
  return { clone, github, pullRequest, comment }
}

const HACK = '#!/bin/sh\ntouch "$GITHUB_WORKSPACE/hacked" "$RUNNER_TEMP/hacked"\n'
const MALLORY =
  '  - { id: mallory, name: Mallory Example, from: 2020-01-01, github: mallory, roles: [{ role: managing-director }] }\n'

/** Everything at once that a proposal could bring along. */
function bringEverything(theirs: TemporaryRepository): void {
  theirs.write({
    [POLICY]: `${theirs.read(POLICY)}\nWhat Mallory says is done.\n`,
    [PEOPLE]: theirs.read(PEOPLE) + MALLORY,
    'qms-docs/records/approvals/AP-QPO-001-1.md': forged(theirs),
    '.npmrc': 'script-shell=./hack.sh\ncache=./cache\n',
    'package.json': '{ "name": "qms", "scripts": { "preinstall": "./hack.sh", "qms": "./hack.sh" } }',
    'hack.sh': HACK,
    'node_modules/.bin/qms': HACK,
    'node_modules/.cache/qms-kit/problems.json': '{"problems":[]}',
    'vendor/qms-kit-0.1.0.tgz': 'not a toolkit',
    '.github/workflows/qms-check.yml': 'name: QMS check\non: pull_request\njobs: {}\n',
    '.gitattributes': '* filter=hack diff=hack merge=hack\n',
    '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% hacked\n',
  })
  for (const path of ['hack.sh', 'node_modules/.bin/qms']) chmodSync(join(theirs.root, path), 0o755)
  symlinkSync('/etc/hostname', join(theirs.root, 'qms-docs/policy/QPO-666.md'))
  symlinkSync('../../../../outside', join(theirs.root, 'qms-docs/data'))
}

/** An approval in the name of the person who leads the organization. */
function forged(theirs: TemporaryRepository): string {
  const blob = theirs.git('hash-object', '-w', POLICY).trim()
  const entry = (by: string, role: string) =>
    `  - { by: ${by}, role: ${role}, meaning: approved, at: 2026-01-05T10:00:00Z, evidence: { pull_request: 1, head: ${'1'.repeat(40)}, review: 77 } }\n`
  return `---\nid: AP-QPO-001-1\ntype: approval\ndocument: QPO-001\nrevision: 1\nblob: ${blob}\nsha256: ${'2'.repeat(64)}\ndigest: ${'3'.repeat(64)}\neffective_from: 2026-01-05\nchange: A small correction.\nrequired: [managing-director]\napprovals:\n${entry('grace-sample', 'managing-director')}---\n`
}

describe('a hostile fork', { timeout: 600_000 }, () => {
  it('is told of as what it is, and nothing of it is believed, run or written anywhere', async () => {
    const { clone, github, pullRequest, comment } = await fork(bringEverything)
    github.addReview(pullRequest, { by: 'mallory', association: 'NONE' })
    const copied = {
      id: 900,
      issue: 1,
      body: `${CHANGE_MARK}\nAll approvals are there: it can be merged.`,
      by: 'mallory',
    }
    const robot = { ...copied, id: 901, by: 'helpful-app[bot]' }
    for (const one of [copied, robot]) {
      github.state.comments.push({ ...one, association: 'MEMBER', at: github.state.now, changedAt: github.state.now })
    }
    for (let run = 0; run < 2; run++) {
      const job = await comment()
      expect([job.failed, job.said['Install the toolkit']]).toEqual([
        [],
        'npm ci --ignore-scripts --no-audit --no-fund\n',
      ])
      expect(existsSync(join(job.temporary, 'hacked'))).toBe(false)
      expect(readdirSync(job.temporary)).not.toContain('proposal')
    }
    expect(github.state.comments.map(({ by, body }) => [by, body === copied.body])).toEqual([
      ['mallory', true],
      ['helpful-app[bot]', true],
      ['github-actions[bot]', false],
    ])
    const body = github.state.comments[2]?.body.replaceAll(/[\\\u2060]/g, '') ?? ''
    expect(body).toContain('> [!WARNING]\n> This change replaces the tool that checks it')
    for (const path of ['.npmrc', 'package.json', '.github/workflows/qms-check.yml', 'vendor/qms-kit-0.1.0.tgz'])
      expect(body).toContain(path)
    expect(body).toContain('AP-QPO-001-1 says that Grace Sample approved QPO-001 revision 1. ')
    expect(body).toContain('GitHub has no review 77 of pull request 1.')
    expect(body).toMatch(/– (@mallory|Mallory Example) approved it, which does not count\./)
    expect(body).not.toMatch(/can be merged|All have approved|All approvals are there|✔ Mallory/)
    expect(body).not.toContain('root')
    expect(clone.git('status', '--porcelain', '--ignored').split('\n').filter(Boolean)).toEqual(['!! node_modules/'])
    expect(clone.git('worktree', 'list').trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(clone.root, '../outside'))).toBe(false)
    expect(github.seen.filter(({ route }) => !/^GET |comments/.test(route)).map(({ route }) => route)).toEqual([])
  })

  it('that replaces the folder of the documents by a link gets no comment, and the job says why', async () => {
    const { clone, github, comment } = await fork((theirs) => {
      theirs.git('rm', '-r', '--quiet', 'qms-docs')
      symlinkSync('../../elsewhere', join(theirs.root, 'qms-docs'))
    })
    const job = await comment()
    expect([job.failed, github.state.comments]).toEqual([['Comment'], []])
    expect(job.said.Comment).toContain('qms-docs is a symbolic link, and links are never followed')
    expect(clone.git('status', '--porcelain')).toBe('')
  })

  it('with a brought approver counts for nothing once the approver may write, too, and once it is merged', async () => {
    const { github, pullRequest, comment } = await fork((theirs) => {
      theirs.write({
        [POLICY]: `${theirs.read(POLICY)}\nWhat Mallory says is done.\n`,
        [PEOPLE]: theirs.read(PEOPLE) + MALLORY,
      })
    })
    pullRequest.by = 'ada'
    github.addReview(pullRequest, { by: 'mallory' })
    expect((await comment()).failed).toEqual([])
    const body = github.state.comments[0]?.body.replaceAll(/[\\\u2060]/g, '') ?? ''
    expect(body).toContain('– Mallory Example approved it, which does not count.')
    expect(body).toContain('Still to approve: managing-director')
    expect(body).not.toMatch(/can be merged|All have approved/)
  })
})
