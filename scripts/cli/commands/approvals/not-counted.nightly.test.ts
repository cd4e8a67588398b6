import { describe, expect, it } from 'vitest'
import {
  QP,
  REVIEWED_QMS,
  type ReviewedChange,
  reviewedChange,
  revisionTwo,
} from '../../../testing/github/reviewed-change.js'
import { runImport } from '../../../testing/github/run-import.js'

describe('a review does not count, and a sentence says why, when', () => {
  /** What is said of the one review. */
  async function judged(
    prepare: (change: ReviewedChange) => void,
    { how = 'merge', message }: { how?: 'merge' | 'squash'; message?: string } = {},
  ): Promise<string> {
    const change = await reviewedChange()
    prepare(change)
    const clone = change.merge(how, message)
    const { said } = await runImport(change, clone)
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
    expect(await judged(() => {})).toBe('It is not approved in the pull request.')
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
      '@kim approved it, which does not count. No person in people.yml has the login “kim” on GitHub. Add it there under “github”, and run this again.',
    )
    expect(await judged(review({ by: null }))).toBe(
      'A person approved it, which does not count. The account is gone from GitHub, so it is unknown who that was.',
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
        /^Ben Example approved it, which does not count\. The text was another one then \(commit [0-9a-f]{12}\): it takes a review of this one\.$/,
      )
    }
    expect(await judged(review({ by: 'ben', head: 'a'.repeat(40) }))).toBe(
      'Ben Example approved it, which does not count. The commit that was looked at cannot be had any more, so it is unknown which text that was.',
    )
    expect(await judged(review({ by: 'ben', head: null }))).toContain('cannot be had any more')
  })

  it('the person wrote in the text, alone, with others, or last; also where squashing names nobody', async () => {
    expect(await judged(review({ by: 'ada-E' }))).toMatch(
      /^Ada Example approved it, which does not count\. Ada Example wrote in it \(commit [0-9a-f]{12}, Names those on site\), and authors cannot approve their own text\.$/,
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
      'Ben Example approved it, which does not count. Ben Example wrote in it (pull request 1 is theirs), and authors cannot approve their own text.',
    )
  })

  it('approvals must be signed by then', async () => {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    change.origin.write({
      'qms-docs/qms.yml': `${REVIEWED_QMS['qms-docs/qms.yml']}approvals:\n  signed_from: 2026-11-01\n`,
    })
    change.pullRequest.head = change.as('Ada').commit('Approvals are signed')
    expect((await runImport(change, change.merge('merge'))).said).toContain(
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
  const { said } = await runImport(change, change.merge('squash'))
  expect(said).toMatch(/QP-001 revision 2.*\n {2}✔ Ben Example approved it/)
  expect(said).toMatch(
    /quality-manager revision 2.*\n {2}– Ben Example approved it, which does not count\. The text was another one then/,
  )
})
