import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../testing/context.js'
import { EVERY_RULE } from '../../../testing/github/every-rule.js'
import { type ReviewedChange, reviewedChange } from '../../../testing/github/reviewed-change.js'
import type { PlayedReview } from '../../../testing/github/state.js'
import { runCommand } from '../../../testing/run-command.js'
import { repositoryIn, type TemporaryRepository } from '../../../testing/temporary-repository.js'
import { importApprovals } from '../approvals/import-approvals.js'
import { verify } from './verify.js'

const AP = 'qms-docs/records/approvals/AP-QP-001-2.md'
const TODAY = '2026-11-22'

/** A pull request that Ben approved and that was merged by squashing, its approval imported and committed. */
/** An author of the text who wrote the approvals down would be doubted. */
const AS_WORKFLOW = {
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
}

async function imported(): Promise<{ change: ReviewedChange; review: PlayedReview; clone: TemporaryRepository }> {
  const change = await reviewedChange()
  change.github.state.rules = EVERY_RULE
  const review = change.github.addReview(change.pullRequest, { by: 'ben' })
  const clone = change.merge('squash')
  await runCommand(importApprovals, contextOf(clone, change.github.environment), { pullRequest: 1, today: TODAY })
  repositoryIn(clone.root, AS_WORKFLOW).commit('Approvals of pull request 1')
  return { change, review, clone }
}

/** The exit code, and what is said besides what holds. */
async function verified(
  { github: { environment } }: ReviewedChange,
  clone: TemporaryRepository,
  { asksGitHub }: { readonly asksGitHub: boolean } = { asksGitHub: true },
) {
  const context = contextOf(clone, environment)
  const code = await runCommand(verify, context, asksGitHub ? { today: TODAY, github: true } : { today: TODAY })
  const said = context.said.join('').split('\n')
  return { code, said: said.filter((line) => /^ +[✖–]/.test(line)).map((line) => line.trim()) }
}

describe('an approval that rests on a review', () => {
  it('is not checked in full without GitHub, and holds with it', async () => {
    const { change, clone } = await imported()
    const alone = await verified(change, clone, { asksGitHub: false })
    expect(alone.code).toBe(0)
    expect(alone.said).toEqual([
      expect.stringMatching(/^– Commit [0-9a-f]{12}, which Ben Example looked at, is not here\./),
      expect.stringMatching(
        /^– ben approved it at 2026-11-20T13:00:00\+01:00, before the text came into git: commit [0-9a-f]{12} is of 2026-11-21T10:00:00\+00:00\. Squashing pull request 1 makes it so\. “qms verify --github” asks which text was approved\.$/,
      ),
      '– It rests on review 2 of pull request 1, recorded by the workflow: confirm it with “qms verify --github”.',
    ])
    expect(await verified(change, clone)).toEqual({ code: 0, said: [] })
  })

  it.each<[string, (review: PlayedReview, change: ReviewedChange) => void, RegExp]>([
    ['is gone', (_, { pullRequest }) => pullRequest.reviews.pop(), /^GitHub has no review 2 of pull request 1\./],
    [
      'was dismissed',
      (review) => {
        review.state = 'DISMISSED'
      },
      /^Review 2 of pull request 1 was dismissed\./,
    ],
    [
      'asks for changes',
      (review) => {
        review.state = 'CHANGES_REQUESTED'
      },
      /^Review 2 of pull request 1 does not approve: changes requested\./,
    ],
    [
      'is by another person, or by a login that was renamed',
      (review) => {
        review.by = 'ben-new'
      },
      /^Review 2 of pull request 1 is by @ben-new \(number \d+\), and people\.yml has @ben for Ben Example\. If the login was renamed, correct people\.yml\./,
    ],
    [
      'is of another commit',
      (review) => {
        review.head = 'a'.repeat(40)
      },
      /^Review 2 of pull request 1 is of commit a{40}, not of [0-9a-f]{40}\./,
    ],
    [
      'was given at another time',
      (review) => {
        review.at = '2026-11-21T12:00:00Z'
      },
      /^Review 2 of pull request 1 was given at 2026-11-21T12:00:00Z, not at 2026-11-20T13:00:00\+01:00\./,
    ],
    [
      'is of a pull request that was not merged',
      (_, { pullRequest }) => {
        pullRequest.merged = undefined
      },
      /^Pull request 1 was not merged\./,
    ],
  ])('fails when the review %s', async (_name, tamper, expected) => {
    const { change, review, clone } = await imported()
    tamper(review, change)
    const { code, said } = await verified(change, clone)
    expect([code, said.length]).toEqual([1, 1])
    const [only = ''] = said
    expect(only.slice(2)).toMatch(expected)
    expect(only).toMatch(/If it was never given, have the text approved again\.$/)
  })

  it('fails when the commit that was reviewed holds another text than the record', async () => {
    const { change, clone, review } = await imported()
    const base = change.pullRequest.baseCommit
    review.head = base
    clone.write({ [AP]: clone.read(AP).replace(change.pullRequest.head, base) })
    clone.commit('Another head')
    const { code, said } = await verified(change, clone)
    expect(code).toBe(1)
    expect(said.join('\n')).toMatch(
      /✖ Commit [0-9a-f]{12}, which review 2 of pull request 1 approves, holds another text\./,
    )
  })

  it('is not checked when the account or the commit is gone, or the token may not see the pull request', async () => {
    const { change, clone, review } = await imported()
    review.by = null
    expect(await verified(change, clone)).toMatchObject({
      code: 0,
      said: [expect.stringContaining('but the account is gone: it is no longer known who it was.')],
    })
    review.by = 'ben'
    change.github.state.git = undefined
    expect((await verified(change, clone)).said.at(-1)).toContain(
      'but no longer that commit: it is not known which text it held.',
    )
    change.github.state.denied.add('pull requests: read')
    expect((await verified(change, clone)).said.at(-1)).toBe(
      '– It rests on review 2 of pull request 1, which GitHub does not show. The token may not ask for pull request 1: it needs the permission “pull requests: read”. In a workflow, add it under “permissions”.',
    )
  })
})

describe('the rules of the default branch', () => {
  it('are each named when they are off, with what may happen and the clause', async () => {
    const { change, clone } = await imported()
    change.github.state.rules = []
    expect(await verified(change, clone)).toEqual({
      code: 1,
      said: [
        '✖ A pull request needs no approval: a text can be merged that only its author has seen. Turn on “Require a pull request before merging, with at least 1 approval”. (ISO 9001:2015, 7.5.2)',
        '✖ The owner of a document need not be asked: any approval is enough to merge it. Turn on “Require review from Code Owners”. (ISO 9001:2015, 7.5.2)',
        '✖ The last person to push may give the approval that was missing, and would approve their own text. Turn on “Require approval of the most recent reviewable push”. (ISO 9001:2015, 7.5.2)',
        '✖ Approvals stay when the text changes afterwards: what is merged may be other than what was approved. Turn on “Dismiss stale pull request approvals when new commits are pushed”. (ISO 9001:2015, 7.5.3)',
        '✖ Force pushes are allowed: history can be rewritten, and approved texts and their evidence can vanish. Turn on “Block force pushes”. (ISO 9001:2015, 7.5.3)',
        '✖ The branch can be deleted, and with it all documented information that it holds. Turn on “Restrict deletions”. (ISO 9001:2015, 7.5.3)',
        '✖ No check has to pass: a text can be merged that breaks document control, although “qms check” says so. Turn on “Require status checks to pass”. (ISO 9001:2015, 7.5.3)',
      ],
    })
  })

  it('are not checked where the token may not read them', async () => {
    const { change, clone } = await imported()
    change.github.state.rules = EVERY_RULE.slice(0, 3)
    change.github.state.denied.add('administration: read')
    expect(await verified(change, clone)).toEqual({
      code: 0,
      said: [
        '– “Require status checks to pass” is on in no ruleset. The token may not read classic branch protection, where it may be on: that takes the permission “administration: read”. (ISO 9001:2015, 7.5.3)',
      ],
    })
  })

  it('are none of them checked where the token may not read the branch', async () => {
    const { change, clone } = await imported()
    change.github.state.denied.add('metadata: read')
    const hidden = 'it needs the permission “metadata: read”'
    await expect(verified(change, clone)).rejects.toThrow(hidden)
    change.github.state.denied.clear()
    change.github.state.denied.add('contents: read')
    const { code, said } = await verified(change, clone)
    expect(code).toBe(0)
    expect(said.slice(-7)).toEqual(
      Array(7).fill(
        expect.stringMatching(
          /^– Whether “.*” is on: The token may not ask for the branch main: it needs the permission “contents: read”\./,
        ),
      ),
    )
  })

  it('are told as gaps that stay where the plan has no such rules', async () => {
    const { change, clone } = await imported()
    change.github.disturb('not in the plan', { on: 'rules/branches' })
    const { code, said } = await verified(change, clone)
    expect(code).toBe(0)
    expect(said.at(-3)).toBe(
      '– Force pushes are allowed: history can be rewritten, and approved texts and their evidence can vanish. GitHub has the rules of the branch main only in public repositories, or in a plan that is paid for: the Free plan does not have it in private ones. (ISO 9001:2015, 7.5.3)',
    )
  })

  it('are in the report to keep, and in JSON', async () => {
    const { change, clone } = await imported()
    const say = async (format: 'markdown' | 'json') => {
      const context = contextOf(clone, change.github.environment)
      await runCommand(verify, context, { today: TODAY, github: true, format })
      return context.said.join('')
    }
    expect(await say('markdown')).toContain(
      '## Rules of the branch main on GitHub\n\n- ✔ holds: Each pull request must be approved. (ISO 9001:2015, 7.5.2)\n',
    )
    expect(JSON.parse(await say('json')).branch.checks[0]).toEqual({
      result: 'holds',
      message: 'Each pull request must be approved.',
      clause: '7.5.2',
    })
  })
})
