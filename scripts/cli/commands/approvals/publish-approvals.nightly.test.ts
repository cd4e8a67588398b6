import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../testing/context.js'
import { EVERY_RULE } from '../../../testing/github/every-rule.js'
import { QP, type ReviewedChange, reviewedChange, revisionTwo } from '../../../testing/github/reviewed-change.js'
import { runCommand } from '../../../testing/run-command.js'
import type { TemporaryRepository } from '../../../testing/temporary-repository.js'
import { importApprovals } from './import-approvals.js'
import type { PublishMode } from './record-branch.js'

const AP = 'qms-docs/records/approvals/AP-QP-001-2.md'

/** A merged pull request that Ben approved. */
async function approved(files: Readonly<Record<string, string>> = {}) {
  const change = await reviewedChange(files)
  change.github.addReview(change.pullRequest, { by: 'ben' })
  const clone = change.merge('merge')
  return { change, clone, publish: (publish: true | PublishMode = true) => publishImport(change, clone, publish) }
}

async function publishImport({ github }: ReviewedChange, clone: TemporaryRepository, publish: true | PublishMode) {
  const context = contextOf(clone, github.environment)
  await runCommand(importApprovals, context, { pullRequest: 1, today: '2026-11-22', publish })
  expect(clone.git('status', '--porcelain')).toBe('')
  return context.said.join('').trim().split('\n').at(-1) ?? ''
}

const openOnes = ({ github }: ReviewedChange) =>
  [...github.state.pullRequests.values()].filter(({ isOpen }) => isOpen).map(({ headBranch }) => headBranch)
describe('records that are published', () => {
  it('wait in one pull request by a bot, however often that is done', async () => {
    const { change, publish } = await approved()
    const before = change.origin.git('rev-parse', 'main').trim()
    const said = await publish()
    expect(said).toMatch(
      /^Commit [0-9a-f]{12} on qms\/approvals, in pull request 3: https:\/\/github\.example\/example\/qms\/pull\/3$/,
    )
    expect(change.origin.git('log', '--format=%an: %s', `${before}..qms/approvals`).trim()).toBe(
      'github-actions[bot]: Approvals of pull request 1',
    )
    expect(change.origin.git('show', `qms/approvals:${AP}`)).toContain('  - by: ben\n    role: quality-manager\n')
    const head = change.origin.git('rev-parse', 'qms/approvals')
    expect(await publish()).toBe(
      'What is not merged yet waits in pull request 3: https://github.example/example/qms/pull/3',
    )
    expect([openOnes(change), change.origin.git('rev-parse', 'qms/approvals')]).toEqual([['qms/approvals'], head])
    expect(change.github.state.pullRequests.get(3)).toMatchObject({
      title: 'Approvals from reviews',
      by: 'github-actions[bot]',
      body: expect.stringMatching(/^Approved in: #1\n/),
    })
  })

  it('join those that wait already, and what was written before stays as it is', async () => {
    const { change, publish } = await approved({ [QP]: revisionTwo('major') })
    await publish()
    const first = change.origin.git('show', `qms/approvals:${AP}`)
    const waiting = change.github.state.pullRequests.get(3)
    Object.assign(waiting ?? {}, { body: 'Approved in: #1, #7\n\nA word of mine.' })
    change.github.addReview(change.pullRequest, { by: 'cem' })
    expect(await publish()).toContain('in pull request 3')
    const second = change.origin.git('show', `qms/approvals:${AP}`)
    expect(second.startsWith(first.slice(0, first.lastIndexOf('---')))).toBe(true)
    expect(second).toContain('  - by: cem\n')
    expect([openOnes(change), waiting?.body.split('\n')[0]]).toEqual([['qms/approvals'], 'Approved in: #1, #7'])
  })

  it('begin a new pull request once the last one was merged or closed', async () => {
    const { change, publish } = await approved({ [QP]: revisionTwo('major') })
    await publish()
    change.origin.git('merge', '--quiet', '--squash', 'qms/approvals')
    change.origin.commit('Approvals')
    Object.assign(change.github.state.pullRequests.get(3) ?? {}, { isOpen: false })
    expect(await publish()).toBe('All of it is on main.')
    change.github.addReview(change.pullRequest, { by: 'cem' })
    expect(await publish()).toMatch(/^Commit [0-9a-f]{12} on qms\/approvals, in pull request \d+: /)
    expect(change.origin.git('diff', '--stat', 'main', 'qms/approvals')).toContain('1 file changed, 8 insertions(+)')
  })

  it('are committed to the default branch, if that is the way', async () => {
    const { change, clone, publish } = await approved()
    expect(await publish('commit')).toMatch(/^Commit [0-9a-f]{12} on main\.$/)
    const head = change.origin.git('rev-parse', 'main')
    expect(await publish('commit')).toBe('All of it is on main.')
    expect([change.origin.git('rev-parse', 'main'), openOnes(change)]).toEqual([head, []])
    clone.git('pull', '--quiet')
    expect(clone.read(AP)).toContain('  - by: ben\n')
  })

  it('join no pull request that is approved, whose approval GitHub would take back, but come after its merge', async () => {
    const { change, publish } = await approved({ [QP]: revisionTwo('major') })
    await publish()
    const waiting = change.github.state.pullRequests.get(3)
    if (!waiting) throw new Error('There is no pull request 3.')
    waiting.head = change.origin.git('rev-parse', 'qms/approvals').trim()
    change.github.addReview(waiting, { by: 'ada-E' })
    change.github.addReview(change.pullRequest, { by: 'cem' })
    expect(await publish()).toBe(
      'These records come with the next run after the merge of a pull request that is approved already, and whose approval a new commit would take back: pull request 3: https://github.example/example/qms/pull/3',
    )
    expect(change.origin.git('rev-parse', 'qms/approvals').trim()).toBe(waiting.head)
    expect(waiting.body).toMatch(/^Approved in: #1\n\nStill to come: #1\n/)
    change.origin.git('merge', '--quiet', '--no-ff', 'qms/approvals')
    change.github.merge(waiting, change.origin.git('rev-parse', 'HEAD').trim())
    expect(await publish()).toMatch(/^Commit [0-9a-f]{12} on qms\/approvals, in pull request \d+: /)
    expect(change.origin.git('show', `qms/approvals:${AP}`).match(/by: /g)).toHaveLength(2)
  })

  it('join one again whose approval was dismissed', async () => {
    const { change, publish } = await approved({ [QP]: revisionTwo('major') })
    await publish()
    const waiting = change.github.state.pullRequests.get(3)
    if (waiting) change.github.addReview(waiting, { by: 'ada-E', state: 'DISMISSED' })
    change.github.addReview(change.pullRequest, { by: 'cem' })
    expect(await publish()).toContain('in pull request 3')
    expect(waiting?.body).toMatch(/^Approved in: #1\n\nThe records/)
  })

  it('go the way that qms.yml says', async () => {
    const change = await reviewedChange()
    const settings = change.origin.read('qms-docs/qms.yml')
    change.origin.write({ 'qms-docs/qms.yml': `${settings}github:\n  approvals: commit\n` })
    change.pullRequest.head = change.as('Ada').commit('Records are committed')
    change.github.addReview(change.pullRequest, { by: 'ben' })
    expect(await publishImport(change, change.merge('merge'), true)).toMatch(/ on main\.$/)
  })
})

it('a quality management system may lie in a folder of its repository', async () => {
  const change = await reviewedChange({}, 'quality/')
  change.origin.write({ 'quality/qms-docs/README.md': 'Not of this.', 'README.md': 'Nor this.' })
  change.pullRequest.head = change.as('Ada').commit('More')
  change.github.addReview(change.pullRequest, { by: 'ben' })
  const clone = change.merge('squash')
  const inFolder = { ...clone, root: `${clone.root}/quality` }
  expect(await publishImport(change, inFolder, true)).toContain('on qms/approvals, in pull request 3')
  expect(change.origin.git('show', `qms/approvals:quality/${AP}`)).toContain('  - by: ben\n')
})

describe('a run that was cut short', () => {
  it.each([
    ['before the branch was there', 'POST /repos/{owner}/{repo}/git/refs'],
    ['between branch and pull request', 'POST /repos/{owner}/{repo}/pulls'],
    ['while making the commit', 'POST /repos/{owner}/{repo}/git/commits'],
  ])('%s is healed by the next', async (_name, on) => {
    const { change, publish } = await approved()
    change.github.disturb('hang up', { on, times: 9 })
    await expect(publish()).rejects.toThrow('could not be reached')
    change.github.calm()
    expect(await publish()).toContain('on qms/approvals, in pull request')
    expect(openOnes(change)).toEqual(['qms/approvals'])
  })

  it.each(['POST /repos/{owner}/{repo}/git/refs', 'POST /repos/{owner}/{repo}/pulls', 'PATCH', 'git/trees'])(
    'of an answer to %s is no run cut short',
    async (on) => {
      const { change, publish } = await approved({ [QP]: revisionTwo('major') })
      change.github.disturb('lost answer', { on })
      await publish()
      change.github.addReview(change.pullRequest, { by: 'cem' })
      await publish()
      expect(openOnes(change)).toEqual(['qms/approvals'])
      expect(change.origin.git('show', `qms/approvals:${AP}`).match(/by: /g)).toHaveLength(2)
    },
  )
})

it('two runs at once leave the approvals of both', async () => {
  const { change, publish } = await approved({ [QP]: revisionTwo('major') })
  await publish()
  change.github.addReview(change.pullRequest, { by: 'cem' })
  await Promise.all([publish(), publish()])
  expect(change.origin.git('show', `qms/approvals:${AP}`).match(/by: /g)).toHaveLength(2)
  expect(openOnes(change)).toEqual(['qms/approvals'])
})

describe('commits to a branch that takes only pull requests', () => {
  const REFUSED =
    'Commits come onto main only through a pull request, says the ruleset “main”, and github-actions[bot] may not pass by it. So the records come in a pull request. Either write “approvals: pull-request” under “github” in qms.yml, or add an app of yours to the bypass list of that ruleset (Settings, Rules, Rulesets) and give the workflow its token as the secret QMS_TOKEN.'

  it('are not tried: the answer names the ruleset, and says what to set', async () => {
    const { change, publish } = await approved()
    change.github.state.rules = EVERY_RULE
    const answer = await publish('commit')
    expect(answer.slice(0, REFUSED.length)).toBe(REFUSED)
    expect(answer.slice(REFUSED.length)).toMatch(/^ Commit [0-9a-f]{12} on qms\/approvals, in pull request \d+: /)
    expect(
      change.github.seen.filter(
        ({ address }) => address.endsWith('refs/heads/main') || address.endsWith('refs/heads%2Fmain'),
      ),
    ).toEqual([])
  })

  it('are made by an account that may pass by the ruleset', async () => {
    const { change, publish } = await approved()
    Object.assign(change.github.state, { rules: EVERY_RULE, mayBypass: true })
    expect(await publish('commit')).toMatch(/^Commit [0-9a-f]{12} on main\.$/)
  })
})

it('comes in a pull request where rules that GitHub does not tell of take no direct commit', async () => {
  const { change, publish } = await approved()
  change.github.state.rules = EVERY_RULE
  change.github.disturb('not in the plan', { on: 'rulesets' })
  expect(await publish('commit')).toMatch(
    /^The rules of the default branch take no commit from here, so the records come in a pull request\. .* Commit [0-9a-f]{12} on qms\/approvals, in pull request \d+: /,
  )
})

describe('what was written is checked', () => {
  async function started(login: string, publish: PublishMode): Promise<readonly string[]> {
    const { change, clone } = await approved()
    change.github.state.login = login
    const context = contextOf(clone, change.github.environment)
    const workflows = { checkWorkflow: 'qms-check.yml', siteWorkflow: 'qms-site.yml' }
    const options = { pullRequest: 1, today: '2026-11-22', publish, ...workflows }
    await runCommand(importApprovals, context, options)
    // Nothing new is written, so nothing has to be checked again.
    await runCommand(importApprovals, context, options)
    return change.github.state.started
  }

  it('since a workflow asks for it: for its own commits GitHub starts nothing', async () => {
    expect(await started('github-actions[bot]', 'pull-request')).toEqual(['qms-check.yml on qms/approvals'])
    expect(await started('github-actions[bot]', 'commit')).toEqual(['qms-check.yml on main', 'qms-site.yml on main'])
  })

  it('since GitHub starts it for any other account, so that it does not run twice', async () => {
    expect(await started('our-app[bot]', 'commit')).toEqual([])
    expect(await started('ada-E', 'pull-request')).toEqual([])
  })
})

describe('what the approvals came to is told on the pull request', () => {
  const told = ({ github }: ReviewedChange) => github.state.comments.map(({ issue, body }) => ({ issue, body }))

  it('in one comment, which says what a late review changes', async () => {
    const { change, publish } = await approved({ [QP]: revisionTwo('major') })
    await publish()
    expect(told(change)).toHaveLength(1)
    expect(told(change)[0]?.issue).toBe(1)
    expect(told(change)[0]?.body.replaceAll(/[\\\u2060]/g, '')).toMatch(
      /^<!-- qms-kit: approvals of this pull request -->\n\n## What the approvals came to\n\n\*\*QP-001 revision 2 \(major\): Names those on site\.\*\*\n\n- ✔ Ben Example approved it as quality-manager on 2026-11-20\.\n- Still to approve: production-lead \(Cem Example\)\.\n- Written down in qms-docs\/records\/approvals\/AP-QP-001-2\.md\n\nCommit [0-9a-f]{12} on qms\/approvals, in pull request 3: /,
    )
    change.github.addReview(change.pullRequest, { by: 'cem' })
    await publish()
    expect(told(change)).toHaveLength(1)
    expect(told(change)[0]?.body).toContain('✔ Cem Example approved it as production-lead')
    expect(told(change)[0]?.body).not.toContain('Still to approve')
  })

  it('unless it is locked: the records are written all the same', async () => {
    const { change, publish } = await approved()
    change.pullRequest.isLocked = true
    expect(await publish()).toBe(
      'The result is not told on #1. The conversation is locked, so GitHub refuses a new comment on #1. Unlock it, or leave it as it is.',
    )
    expect(change.origin.git('show', `qms/approvals:${AP}`)).toContain('by: ben')
  })
})

describe('nothing is published, and a sentence says why, when', () => {
  it('the token may not write', async () => {
    const { change, publish } = await approved()
    change.github.state.denied.add('contents: write')
    await expect(publish()).rejects.toThrow(
      'The token may not ask for a commit: it needs the permission “contents: write”.',
    )
  })

  it('workflows may not open pull requests', async () => {
    const { change, publish } = await approved()
    change.github.disturb('no pull requests by workflows', { on: 'POST /repos/{owner}/{repo}/pulls' })
    await expect(publish()).rejects.toThrow(
      'Workflows may not open pull requests in this repository. Turn on “Allow GitHub Actions to create and approve pull requests” under Settings, Actions, General, or let records be committed: “approvals: commit” under “github” in qms.yml.',
    )
  })

  it('the repository is archived', async () => {
    const { change, publish } = await approved()
    change.github.state.isArchived = true
    await expect(publish()).rejects.toThrow('The repository example/qms is archived, so nothing can be written in it.')
  })
})
