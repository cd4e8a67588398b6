import { existsSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHANGE_MARK } from '../../../subjects/change/report/comment-body.js'
import { contextOf } from '../../../testing/context.js'
import { EDITED, gatedSystem, QP, REVISED } from '../../../testing/gated-qms.js'
import { type PlayedGitHub, playGitHub } from '../../../testing/github/play-github.js'
import type { GitHubState, PlayedComment, PlayedPullRequest } from '../../../testing/github/state.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'
import { runInContext } from '../../program/run-in-context.js'

let system: Record<string, string | Uint8Array>

beforeAll(async () => {
  system = await gatedSystem()
})

interface Scene {
  readonly played: PlayedGitHub
  readonly pull: PlayedPullRequest
  readonly repository: TemporaryRepository
  /** What is on the pull request, the oldest first. */
  bodies(): string[]
  comment(...flags: string[]): Promise<{ code: number; said: string; error: string }>
}

/** A pull request, and the branch of it with a new revision. */
async function scene(given: Partial<GitHubState> = {}, environment: Record<string, string> = {}): Promise<Scene> {
  const repository = temporaryRepository(system)
  repository.git('switch', '--quiet', '--create', 'change')
  repository.write({ [QP]: REVISED })
  repository.commit('revise')
  const played = await playGitHub({ git: repository.root, ...given })
  const pull = played.addPullRequest({ headBranch: 'change' })
  return {
    played,
    pull,
    repository,
    bodies: () => played.state.comments.map(({ body }) => body),
    comment: async (...flags) => {
      let error = ''
      const context = contextOf(repository, { ...played.environment, ...environment })
      const complain = (text: string) => {
        error += text
      }
      const args = ['comment', '--pull-request', String(pull.number), '--today', '2026-11-22', ...flags]
      const code = await runInContext(args, { ...context, complain })
      return { code, said: context.said.join(''), error }
    },
  }
}

/** @returns a comment that a person wrote before */
function someone({ state }: PlayedGitHub, by: string, body: string): PlayedComment {
  const written = { id: ++state.last, issue: 1, body, by, at: state.now, changedAt: state.now }
  state.comments.push(written)
  return written
}

const urlOf = (id: number) => `https://github.example/example/qms/issues/1#issuecomment-${id}`

describe('the comment', () => {
  it('is written once, and then says what is new', async () => {
    const { comment, bodies, repository } = await scene()
    expect(await comment('--base', 'main')).toEqual({
      code: 0,
      said: `Wrote a comment on #1: ${urlOf(2)}\n`,
      error: '',
    })
    expect(bodies()).toEqual([
      expect.stringContaining('- **QP-001 Control of documented information**: new revision, 1 → 2'),
    ])
    expect(bodies()[0]?.startsWith(`${CHANGE_MARK}\n## What changes in the quality management system\n`)).toBe(true)
    expect((await comment('--base', 'main')).said).toBe(`The comment on #1 says so already: ${urlOf(2)}\n`)
    repository.write({ [QP]: REVISED.replace('Names those on site.', 'Names those in the house.') })
    expect((await comment('--base', 'main')).said).toBe(`Changed the comment on #1: ${urlOf(2)}\n`)
    expect(bodies()).toEqual([expect.stringContaining('Names those in the house.')])
  })

  it('is found among hundreds of others', async () => {
    const { comment, bodies, played } = await scene()
    for (let index = 0; index < 150; index++) someone(played, 'emre', 'Hm.')
    await comment('--base', 'main')
    for (let index = 0; index < 150; index++) someone(played, 'emre', 'Ah.')
    expect((await comment('--base', 'main')).said).toMatch(/^The comment on #1 says so already/)
    expect(bodies().filter((body) => body.startsWith(CHANGE_MARK))).toHaveLength(1)
  })

  it('is written again when a person deleted it', async () => {
    const { comment, bodies, played } = await scene()
    await comment('--base', 'main')
    played.state.comments.length = 0
    expect((await comment('--base', 'main')).said).toMatch(/^Wrote a comment/)
    expect(bodies()).toHaveLength(1)
  })

  it('stays one, the oldest, whatever runs at once', async () => {
    const { comment, bodies, played } = await scene()
    for (let index = 0; index < 3; index++) someone(played, played.state.login, `${CHANGE_MARK}\nOld`)
    expect((await comment('--base', 'main')).said).toBe(
      `Changed the comment on #1: ${urlOf(2)} (2 more of its kind removed)\n`,
    )
    expect(bodies()).toHaveLength(1)
    played.state.comments.length = 0
    const runs = await Promise.all([comment('--base', 'main'), comment('--base', 'main'), comment('--base', 'main')])
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(bodies()).toHaveLength(1)
  })

  it.each(['lost answer', 'server error after writing', 'hang up'] as const)('is one after “%s”', async (what) => {
    const { comment, bodies, played } = await scene()
    played.disturb(what, { on: 'POST' })
    expect(await comment('--base', 'main')).toMatchObject({ code: 0 })
    expect(bodies()).toHaveLength(1)
  })

  it('is not that of another account that copied it, be it a stranger, a colleague or a program, but our own', async () => {
    const { comment, bodies, played } = await scene({ login: 'bea' })
    const copied = someone(played, 'mallory', `${CHANGE_MARK}\nApproved!`)
    expect((await comment('--base', 'main')).said).toMatch(/^Wrote/)
    expect((await comment('--base', 'main')).said).toMatch(/^The comment on #1 says so already/)
    expect(copied.body).toBe(`${CHANGE_MARK}\nApproved!`)
    Object.assign(copied, { association: 'MEMBER', by: 'helpful-app[bot]' })
    expect((await comment('--base', 'main')).said).toMatch(/^The comment on #1 says so already/)
    expect(bodies()[0]).toBe(`${CHANGE_MARK}\nApproved!`)
    expect(bodies()).toHaveLength(2)
  })

  it('is not written where nothing controlled changes, but an earlier one says so', async () => {
    const { comment, bodies, repository } = await scene()
    repository.git('switch', '--quiet', '--create', 'other', 'main')
    repository.write({ 'README.md': 'Read me.\n' })
    expect((await comment('--base', 'main')).said).toBe('Nothing controlled changes in #1, so it gets no comment.\n')
    expect(bodies()).toEqual([])
    repository.git('switch', '--quiet', 'change')
    await comment('--base', 'main')
    repository.git('switch', '--quiet', 'other')
    expect((await comment('--base', 'main')).said).toMatch(/^Changed/)
    expect(bodies()).toEqual([expect.stringContaining('Nothing controlled changed since `main`')])
  })

  it('is only shown in a dry run', async () => {
    const { comment, bodies, repository } = await scene()
    expect((await comment('--base', 'main', '--dry-run')).said).toMatch(
      /^Would write a comment on #1:\n\n<!-- qms-kit: what changes -->\n## What/,
    )
    expect(bodies()).toEqual([])
    await comment('--base', 'main')
    repository.write({ [QP]: EDITED })
    expect((await comment('--base', 'main', '--dry-run')).said).toMatch(
      /^Would change https:\/\/github\.example\/example\/qms\/issues\/1#issuecomment-2:\n/,
    )
    expect(bodies()[0]).toContain('new revision')
  })
})

describe('a report that another job made', () => {
  it('is posted as data, from whatever it was made', async () => {
    const { comment, bodies, repository } = await scene()
    repository.write({ 'report.md': `${CHANGE_MARK}\nHello @team, \`$(reboot)\` \${{ secrets.TOKEN }}\n` })
    await comment('--body-file', 'report.md')
    expect(bodies()).toEqual([
      `${CHANGE_MARK}\n${CHANGE_MARK}\nHello @\u2060team, \`$(reboot)\` \${{ secrets.TOKEN }}\n`,
    ])
  })

  it('is cut between sections if it is too long', async () => {
    const { comment, bodies, repository } = await scene()
    const section = (index: number) => `<details><summary>${index}</summary>\n\n${'word '.repeat(4_000)}\n\n</details>`
    repository.write({ 'report.md': [1, 2, 3, 4, 5].map(section).join('\n\n') })
    expect(await comment('--body-file', 'report.md')).toMatchObject({ code: 0 })
    expect(bodies()[0]?.match(/<details>/g)).toHaveLength(3)
    expect(
      bodies()[0]?.endsWith('</details>\n\n… The rest was too long for a comment. Run `qms change` to read all of it.'),
    ).toBe(true)
    repository.write({ 'report.md': 'word '.repeat(20_000) })
    await comment('--body-file', 'report.md')
    expect(bodies()).toEqual([
      `${CHANGE_MARK}\n… The rest was too long for a comment. Run \`qms change\` to read all of it.`,
    ])
  })

  it('is no link to something else, and not endless', async () => {
    const { comment, bodies, repository } = await scene()
    const said = '“report.md” is not a report: that is a file, no link or folder, of at most a megabyte.\n'
    symlinkSync('/etc/hostname', join(repository.root, 'report.md'))
    expect(await comment('--body-file', 'report.md')).toMatchObject({ code: 2, error: said })
    unlinkSync(join(repository.root, 'report.md'))
    repository.write({ 'report.md': 'x'.repeat(1024 * 1024 + 1) })
    expect(await comment('--body-file', 'report.md')).toMatchObject({ code: 2, error: said })
    expect(bodies()).toEqual([])
  })

  it('of an earlier commit is not posted', async () => {
    const { comment, bodies, pull } = await scene()
    expect((await comment('--base', 'main', '--head', 'abcdef1'.padEnd(40, '0'))).said).toBe(
      `#1 has moved on to commit ${pull.head.slice(0, 7)}, and this is a report of abcdef1: it is not posted.\n`,
    )
    expect(bodies()).toEqual([])
    expect((await comment('--base', 'main', '--head', pull.head)).said).toMatch(/^Wrote/)
    expect(await comment('--base', 'main', '--head', '')).toMatchObject({
      code: 2,
      error: '“” is not the full name of a commit, as --head takes it: 40 digits and letters.\n',
    })
  })
})

describe('where it cannot be posted, the report goes to the summary of the job, and the workflow goes on', () => {
  const FORK = ' For a pull request from a fork, GitHub gives no token that may write: post from a workflow of its own.'

  it('if the token may not write, as on a pull request from a fork', async () => {
    const { comment, played, repository } = await scene({}, { GITHUB_STEP_SUMMARY: 'summary.md' })
    played.state.denied.add('issues: write')
    expect(await comment('--base', 'main')).toEqual({
      code: 0,
      said: `The token may not ask for a new comment on #1: it needs the permission “issues: write”. In a workflow, add it under “permissions”.${FORK} The report is in the summary of the job.\n`,
      error: '',
    })
    expect(repository.read('summary.md')).toMatch(/^## What changes in the quality management system\n/)
  })

  it('if the conversation is locked', async () => {
    const { comment, pull, repository } = await scene()
    pull.isLocked = true
    const { code, said } = await comment('--base', 'main', '--summary-file', 'out.md')
    expect([code, said]).toEqual([
      0,
      'The conversation is locked, so GitHub refuses a new comment on #1. Unlock it, or leave it as it is. The report is in out.md.\n',
    ])
    expect(repository.read('out.md')).toContain('QP-001')
  })

  it('if the repository is archived; on a terminal the report is shown', async () => {
    const { comment } = await scene({ isArchived: true })
    const { code, said } = await comment('--base', 'main')
    expect(code).toBe(0)
    expect(said).toMatch(
      /^## What changes[\s\S]*is archived, so nothing can be written in it\. Its administrator can unarchive it\. The report is above\.\n$/,
    )
  })

  it('and in a workflow GitHub shows why', async () => {
    const { comment, pull } = await scene({}, { GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_ACTIONS: 'true' })
    pull.isLocked = true
    expect((await comment('--base', 'main')).said).toBe(
      '::warning title=qms comment::The conversation is locked, so GitHub refuses a new comment on #1. Unlock it, or leave it as it is. The report is in the summary of the job.\n',
    )
  })
})

describe('it fails', () => {
  it('if GitHub does not answer, after saving the report', async () => {
    const { comment, played, repository } = await scene({}, { GITHUB_STEP_SUMMARY: 'summary.md' })
    played.disturb('server error', { times: 50 })
    const { code, error } = await comment('--base', 'main')
    expect([code, error]).toEqual([
      2,
      expect.stringMatching(/^GitHub could not answer when asked for the repository example\/qms \(500\)/),
    ])
    expect(readFileSync(join(repository.root, 'summary.md'), 'utf8')).toContain('QP-001')
  })

  it('without such a pull request', async () => {
    const { comment, pull, played } = await scene()
    played.state.pullRequests.delete(pull.number)
    expect(await comment('--base', 'main')).toMatchObject({
      code: 2,
      error: 'GitHub does not show the comments of #1 in example/qms: it is not there, or the token may not see it.\n',
    })
  })

  it('without a token', async () => {
    const { comment } = await scene({}, { GITHUB_TOKEN: '' })
    expect(await comment('--base', 'main')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^There is no token/),
    })
  })

  it('if it is not said what to post, or there is no such file', async () => {
    const { comment, repository } = await scene()
    const both =
      'Say what to post: what changed since a branch (--base main), or a report made before (--body-file change.md).\n'
    expect(await comment()).toMatchObject({ code: 2, error: both })
    expect(await comment('--base', 'main', '--body-file', 'x.md')).toMatchObject({ code: 2, error: both })
    expect(await comment('--body-file', 'x.md')).toMatchObject({
      code: 2,
      error: 'There is no file “x.md” to post. Make it with qms change --base main --format markdown.\n',
    })
    expect(existsSync(join(repository.root, 'x.md'))).toBe(false)
  })
})
