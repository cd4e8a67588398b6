import { describe, expect, it } from 'vitest'
import { contextOf } from '../../testing/context.js'
import { EVERY_RULE } from '../../testing/github/every-rule.js'
import {
  QP,
  REVIEWED_QMS,
  type ReviewedChange,
  reviewedChange,
  revisionTwo,
} from '../../testing/github/reviewed-change.js'
import { type TemporaryRepository, temporaryFolder } from '../../testing/temporary-repository.js'
import { approve } from '../approve.js'
import { Misuse } from '../misuse.js'
import { verify } from '../verify.js'
import { importApprovals } from './import-approvals.js'

const AP = 'qms-docs/records/approvals/AP-QP-001-2.md'

async function run({ github }: ReviewedChange, clone: TemporaryRepository, options: { dryRun?: boolean } = {}) {
  const context = contextOf(clone, github.environment)
  const code = await importApprovals(context, { pullRequest: 1, today: '2026-11-22', ...options })
  return { code, said: context.said.join('') }
}

async function refusal(change: ReviewedChange, clone: TemporaryRepository): Promise<string> {
  const error = await run(change, clone).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Misuse)
  return (error as Misuse).message
}

describe('approvals of a merged pull request', () => {
  it.each(['merge', 'squash', 'rebase'] as const)('become a record after a %s, once', async (how) => {
    const change = await reviewedChange()
    const { id } = change.github.addReview(change.pullRequest, { by: 'Ben' })
    const clone = change.merge(how)
    expect(await run(change, clone)).toEqual({
      code: 0,
      said: `Pull request 1, Everybody on site

  QP-001 revision 2 (minor): Names those on site.
  ✔ Ben Example approved it as quality-manager on 2026-11-20.
  All approvals are there: it applies from 2026-11-21.
  Wrote ${AP}
`,
    })
    const blob = clone.git('rev-parse', `HEAD:${QP}`).trim()
    expect(clone.read(AP)).toContain(`blob: ${blob}\n`)
    expect(clone.read(AP)).toContain(`approvals:
  - by: ben
    role: quality-manager
    meaning: approved
    at: 2026-11-20T13:00:00+01:00
    evidence:
      pull_request: 1
      head: ${change.pullRequest.head}
      review: ${id}
`)
    const written = clone.read(AP)
    clone.commit('Approvals of pull request 1')
    expect(
      (await run(change, clone)).said,
    ).toContain(`  – Ben Example approved it as quality-manager on 2026-11-20, which the record says already.
  All approvals are there: it applies from 2026-11-21.
  Nothing new to write down.
`)
    expect(clone.read(AP)).toBe(written)
    const context = contextOf(clone, change.github.environment)
    change.github.state.rules = EVERY_RULE
    expect([
      await verify(context, { today: '2026-11-22', ids: ['AP-QP-001-2'], github: true }),
      context.said.join(''),
    ]).toEqual([
      0,
      expect.stringContaining(`    ✔ Ben Example approved it as quality-manager on 2026-11-20, not signed.
    ✔ GitHub has review ${id} of pull request 1, in which Ben Example approved commit ${change.pullRequest.head.slice(0, 12)}, which holds this text.

Rules of the branch main on GitHub
    ✔ Somebody must approve each pull request. (ISO 9001:2015, 7.5.2)
`),
    ])
  })

  it('are listed and not written in a dry run', async () => {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    const clone = change.merge('merge')
    expect((await run(change, clone, { dryRun: true })).said).toContain(`  Would write ${AP}\n`)
    expect(clone.git('status', '--porcelain')).toBe('')
  })

  it('extend the record that somebody began by hand, and leave alone what it says', async () => {
    const change = await reviewedChange({ [QP]: revisionTwo('major') })
    change.github.addReview(change.pullRequest, { by: 'cem' })
    const clone = change.merge('merge')
    await approve(contextOf(clone), { ids: ['QP-001'], by: 'ben', today: '2026-11-22', effectiveFrom: '2026-12-01' })
    const byHand = clone.read(AP)
    expect((await run(change, clone)).said).toContain(`  ✔ Cem Example approved it as production-lead on 2026-11-20.
  All approvals are there: it applies from 2026-12-01.
`)
    expect(clone.read(AP).startsWith(byHand.slice(0, byHand.lastIndexOf('---')))).toBe(true)
    expect(clone.read(AP)).toContain('  - by: cem\n    role: production-lead\n')
  })

  it('are asked for as the approval matrix was, too: a change cannot lower what is asked of itself', async () => {
    const settings = REVIEWED_QMS['qms-docs/qms.yml'] ?? ''
    const lowered = settings.replace('[quality-manager, production-lead]', '[quality-manager]')
    const change = await reviewedChange({ [QP]: revisionTwo('major'), 'qms-docs/qms.yml': lowered })
    change.github.addReview(change.pullRequest, { by: 'ben' })
    expect((await run(change, change.merge('rebase'))).said).toContain(
      '  Still to approve: production-lead (Cem Example).\n',
    )
  })

  it('name who is still missing', async () => {
    const change = await reviewedChange({ [QP]: revisionTwo('major') })
    change.github.addReview(change.pullRequest, { by: 'ben' })
    expect((await run(change, change.merge('merge'))).said).toContain(
      '  ✔ Ben Example approved it as quality-manager on 2026-11-20.\n  Still to approve: production-lead (Cem Example).\n',
    )
  })

  it('fill each role once: whoever approves, too, is not needed', async () => {
    const change = await reviewedChange()
    change.github.state.now = '2026-06-01T12:00:00Z'
    change.github.addReview(change.pullRequest, { by: 'ben' })
    change.github.addReview(change.pullRequest, { by: 'dan' })
    expect(
      (await run(change, change.merge('merge'))).said,
    ).toContain(`  ✔ Ben Example approved it as quality-manager on 2026-06-01.
  – Dan Example approved it, too, as quality-manager, for which somebody else has approved it already.
`)
  })

  it('are nothing for a pull request that changes records only', async () => {
    const change = await reviewedChange({
      [QP]: REVIEWED_QMS[QP] ?? '',
      'qms-docs/records/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\n---\n',
    })
    expect(await run(change, change.merge('merge'))).toEqual({
      code: 0,
      said: 'Pull request 1, Everybody on site: it changes no document that is approved, so there is nothing to write.\n',
    })
  })

  it('are found again on any of many pages of reviews', async () => {
    const change = await reviewedChange()
    for (let index = 0; index < 120; index++)
      change.github.addReview(change.pullRequest, { by: 'cem', state: 'COMMENTED' })
    change.github.addReview(change.pullRequest, { by: 'ben' })
    expect((await run(change, change.merge('squash'))).said).toContain('✔ Ben Example approved it')
  })
})

describe('a review does not count, and a sentence says why, when', () => {
  /** What is said of the one review. */
  async function judged(
    prepare: (change: ReviewedChange) => void,
    { how = 'merge', message }: { how?: 'merge' | 'squash'; message?: string } = {},
  ): Promise<string> {
    const change = await reviewedChange()
    prepare(change)
    const clone = change.merge(how, message)
    const { said } = await run(change, clone)
    expect(said).toContain(
      '  Still to approve: quality-manager (Ada Example, Ben Example).\n  Nothing new to write down.\n',
    )
    expect(clone.git('status', '--porcelain')).toBe('')
    return /– (.*)/.exec(said)?.[1] ?? ''
  }
  const review = (given: Parameters<ReviewedChange['github']['addReview']>[1]) => (change: ReviewedChange) => {
    change.github.addReview(change.pullRequest, given)
  }

  it('nobody gave one', async () => {
    expect(await judged(() => {})).toBe('Nobody approved it in the pull request.')
  })

  it('it was dismissed, asked for changes, or did so after approving', async () => {
    expect(await judged(review({ by: 'ben', state: 'DISMISSED' }))).toBe('The review of Ben Example was dismissed.')
    const changedMind = (change: ReviewedChange) => {
      change.github.addReview(change.pullRequest, { by: 'ben' })
      change.github.addReview(change.pullRequest, { by: 'ben', state: 'CHANGES_REQUESTED' })
      change.github.addReview(change.pullRequest, { by: 'ben', state: 'COMMENTED' })
    }
    expect(await judged(changedMind)).toBe('Ben Example asked for changes.')
  })

  it('nobody has the login, or the account is gone', async () => {
    expect(await judged(review({ by: 'kim' }))).toBe(
      '@kim approved it, which does not count. Nobody in people.yml has the login “kim” on GitHub. Add it there under “github”, and run this again.',
    )
    expect(await judged(review({ by: null }))).toBe(
      'Somebody approved it, which does not count. The account is gone from GitHub, so nobody can tell who that was.',
    )
  })

  it('the person has not the role, had it no longer, or was not here', async () => {
    expect(await judged(review({ by: 'cem' }))).toBe(
      'Cem Example approved it, which does not count. It needs approval by quality-manager, and Cem Example held production-lead on 2026-11-20.',
    )
    expect(await judged(review({ by: 'dan' }))).toBe(
      'Dan Example approved it, which does not count. It needs approval by quality-manager, and Dan Example held no role on 2026-11-20.',
    )
    expect(await judged(review({ by: 'eva' }))).toBe(
      'Eva Example approved it, which does not count. Eva Example was not here on 2026-11-20.',
    )
  })

  it('the text was another one at the commit that was looked at, or that commit is gone', async () => {
    const olderHead = (change: ReviewedChange) => {
      change.github.addReview(change.pullRequest, { by: 'ben' })
      change.origin.write({ [QP]: revisionTwo('minor', 'Everybody on every site works') })
      change.pullRequest.head = change.as('Ada', '2026-11-20T13:00:00Z').commit('Says it of all sites')
    }
    for (const how of ['merge', 'squash'] as const) {
      expect(await judged(olderHead, { how })).toMatch(
        /^Ben Example approved it, which does not count\. The text was another one then \(commit [0-9a-f]{12}\): it takes a review of the text that was merged\.$/,
      )
    }
    expect(await judged(review({ by: 'ben', head: 'a'.repeat(40) }))).toBe(
      'Ben Example approved it, which does not count. The commit that was looked at cannot be had any more, so nobody can tell which text that was.',
    )
    expect(await judged(review({ by: 'ben', head: null }))).toContain('cannot be had any more')
  })

  it('the person wrote in the text, alone, with others, or last; also where squashing names nobody', async () => {
    expect(await judged(review({ by: 'ada-E' }))).toMatch(
      /^Ada Example approved it, which does not count\. Ada Example wrote in it \(commit [0-9a-f]{12}, Names those on site\), and nobody approves what they wrote\.$/,
    )
    const lastEditor = (change: ReviewedChange) => {
      change.origin.write({ [QP]: revisionTwo('minor', 'Everybody on every site works') })
      change.pullRequest.head = change.as('Ben').commit('Says it of all sites')
      change.github.addReview(change.pullRequest, { by: 'ben' })
    }
    const coAuthor = (change: ReviewedChange) => {
      change.origin.write({ [QP]: revisionTwo('minor', 'Everybody on every site works') })
      change.pullRequest.head = change
        .as('Ada')
        .commit('All sites\n\nCo-authored-by: Ben Example <ben@elsewhere.example>')
      change.github.addReview(change.pullRequest, { by: 'ben' })
    }
    for (const how of ['merge', 'squash'] as const) {
      expect(await judged(lastEditor, { how })).toMatch(
        /Ben Example wrote in it \(commit [0-9a-f]{12}, Says it of all sites\)/,
      )
      expect(await judged(coAuthor, { how })).toMatch(/Ben Example wrote in it \(commit [0-9a-f]{12}, All sites\)/)
    }
  })

  it('the person opened the pull request', async () => {
    const opened = (change: ReviewedChange) => {
      change.pullRequest.by = 'ben'
      change.github.addReview(change.pullRequest, { by: 'ben' })
    }
    expect(await judged(opened)).toBe(
      'Ben Example approved it, which does not count. Ben Example wrote in it (pull request 1 is theirs), and nobody approves what they wrote.',
    )
  })

  it('approvals must be signed by then', async () => {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    change.origin.write({
      'qms-docs/qms.yml': `${REVIEWED_QMS['qms-docs/qms.yml']}approvals:\n  signed_from: 2026-11-01\n`,
    })
    change.pullRequest.head = change.as('Ada').commit('Approvals are signed')
    expect((await run(change, change.merge('merge'))).said).toContain(
      '– Ben Example approved it, which does not count. Approvals are signed since 2026-11-01, and this one is not.',
    )
  })
})

it('a review of an older head counts for the texts that stayed the same, and only for those', async () => {
  const ROLE = 'qms-docs/roles/quality-manager.md'
  const role = (REVIEWED_QMS[ROLE] ?? '').replace('revision: 1', 'revision: 2').replace('class: major', 'class: minor')
  const change = await reviewedChange({ [ROLE]: role.replace('Leads the', 'Heads the') })
  change.github.addReview(change.pullRequest, { by: 'ben' })
  change.origin.write({ [ROLE]: role.replace('Leads the', 'Directs the') })
  change.pullRequest.head = change.as('Ada', '2026-11-20T13:00:00Z').commit('Another word')
  const { said } = await run(change, change.merge('squash'))
  expect(said).toMatch(/QP-001 revision 2.*\n {2}✔ Ben Example approved it/)
  expect(said).toMatch(
    /quality-manager revision 2.*\n {2}– Ben Example approved it, which does not count\. The text was another one then/,
  )
})

describe('what belongs to a text', () => {
  const FLOW = 'qms-docs/procedures/flow.png'
  const shown = revisionTwo().replace('Write, review', '![The flow](flow.png)\n\nWrite, review')

  it.each(['merge', 'squash'] as const)(
    'are its pictures: a review before one was changed does not count (%s)',
    async (how) => {
      const change = await reviewedChange({ [QP]: shown, [FLOW]: 'a picture' })
      change.github.addReview(change.pullRequest, { by: 'ben' })
      change.origin.write({ [FLOW]: 'another picture' })
      change.pullRequest.head = change.as('Ada').commit('Draws it again')
      const clone = change.merge(how)
      expect((await run(change, clone)).said).toContain(
        'Ben Example approved it, which does not count. The text was another one then',
      )
      change.github.addReview(change.pullRequest, { by: 'ben' })
      expect((await run(change, clone)).said).toContain('✔ Ben Example approved it as quality-manager on 2026-11-21.')
      expect(clone.read(AP)).toContain(
        `files:\n  - path: ${FLOW}\n    blob: ${clone.git('rev-parse', `HEAD:${FLOW}`).trim()}\n`,
      )
    },
  )

  it('is not where it lies: a review before it was moved counts', async () => {
    const moved = 'qms-docs/procedures/control/QP-001.md'
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    change.origin.git('rm', '--quiet', QP)
    change.origin.write({ [moved]: revisionTwo() })
    change.pullRequest.head = change.as('Cem').commit('Moves it')
    const clone = change.merge('squash')
    expect((await run(change, clone)).said).toContain('✔ Ben Example approved it as quality-manager on 2026-11-20.')
    expect(clone.read(AP)).toContain(`blob: ${clone.git('rev-parse', `HEAD:${moved}`).trim()}\n`)
  })
})

it('what people typed on GitHub reaches the terminal without its control characters', async () => {
  const change = await reviewedChange()
  change.pullRequest.title = 'Harmless\u001b[2J\n::error::title'
  expect((await run(change, change.merge('merge'))).said.split('\n')[0]).toBe(
    'Pull request 1, Harmless\ufffd[2J\ufffd::error::title',
  )
})

describe('nothing is imported, and a sentence says why, when', () => {
  it('the pull request is open, closed without a merge, or was merged elsewhere', async () => {
    const change = await reviewedChange()
    expect(await refusal(change, change.origin)).toBe(
      'Pull request 1 is not merged yet. Its approvals count for the text that is merged: run this again then.',
    )
    change.pullRequest.isOpen = false
    expect(await refusal(change, change.origin)).toBe(
      'Pull request 1 was closed without being merged, so there is no text to approve.',
    )
    change.pullRequest.base = 'archive'
    expect(await refusal(change, change.merge('merge'))).toBe(
      'Pull request 1 was merged into archive, and only what is on main comes into force. Import the pull request that brings it there.',
    )
  })

  it('the clone lacks the merge, or something else is checked out', async () => {
    const change = await reviewedChange()
    const before = temporaryFolder()
    before.git('clone', '--quiet', '--branch', 'main', `file://${change.origin.root}`, '.')
    const clone = change.merge('merge')
    expect(await refusal(change, before)).toMatch(
      /^This clone does not have the commit [0-9a-f]{12}, as which pull request 1 was merged\. Run “git pull” first\.$/,
    )
    clone.git('checkout', '--quiet', 'HEAD~1')
    expect(await refusal(change, clone)).toMatch(
      /^What is checked out here does not build on the commit [0-9a-f]{12}, as which pull request 1 was merged\. Change to the default branch and run “git pull”\.$/,
    )
    change.origin.commit('later')
    const shallow = temporaryFolder()
    shallow.git('clone', '--quiet', '--depth', '1', `file://${change.origin.root}`, '.')
    expect(await refusal(change, shallow)).toContain(
      'run “git fetch --unshallow”, or set “fetch-depth: 0” in the workflow.',
    )
  })

  it('the revision was approved with another text', async () => {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    const clone = change.merge('merge')
    await run(change, clone)
    clone.write({
      [AP]: clone
        .read(AP)
        .replace(/^digest: .*$/m, `digest: ${'a'.repeat(64)}`)
        .replace(/^blob: .*$/m, `blob: ${'a'.repeat(40)}`),
    })
    const { code, said } = await run(change, clone)
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(
        '✖ This revision was approved with another text (AP-QP-001-2). Begin the next one: qms revise QP-001 --class minor --summary "…"',
      ),
    ])
  })

  it('the document does not say its revision', async () => {
    const decision = '---\nid: DC-001\ntype: decision\ntitle: Paper is gone\n---\n'
    const change = await reviewedChange({ [QP]: REVIEWED_QMS[QP] ?? '', 'qms-docs/decisions/DC-001.md': decision })
    expect(await run(change, change.merge('merge'))).toEqual({
      code: 1,
      said: `Pull request 1, Everybody on site

  DC-001 revision (none) (major)
  ✖ It does not say its revision and what that changes, so nobody can approve it: qms check DC-001
`,
    })
  })

  it('GitHub does not know the pull request', async () => {
    const change = await reviewedChange()
    change.github.state.pullRequests.clear()
    await expect(run(change, change.origin)).rejects.toThrow(
      'GitHub does not show pull request 1 in example/qms: it is not there, or the token may not see it.',
    )
  })
})
