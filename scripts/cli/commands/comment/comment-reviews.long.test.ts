import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../testing/context.js'
import { QP, type ReviewedChange, reviewedChange, revisionTwo } from '../../../testing/github/reviewed-change.js'
import { runInContext } from '../../program/run-in-context.js'

/** The comment on the pull request, as people read it. */
async function comment(change: ReviewedChange, ...flags: string[]): Promise<string> {
  const { github, origin } = change
  const context = contextOf(origin, github.environment)
  const args = ['comment', '--pull-request', '1', '--base', 'main', '--today', '2026-11-22', ...flags]
  expect(await runInContext(args, context)).toBe(0)
  return (github.state.comments.at(-1)?.body ?? '').replaceAll(/[\\\u2060]/g, '')
}

/** What is said of reviews, below the document. */
function saidOfReviews(body: string): readonly string[] {
  return body.split('\n').flatMap((line) => /^ {2}- ([✔–] .*)/.exec(line)?.[1] ?? [])
}

describe('the comment on a pull request that people reviewed', () => {
  it('says who counts, and that programs and accounts that are gone never do', async () => {
    const change = await reviewedChange({ [QP]: revisionTwo('major') })
    for (const by of ['ben', 'helper[bot]', 'ghost', null]) change.github.addReview(change.pullRequest, { by })
    const body = await comment(change)
    expect(saidOfReviews(body)).toEqual([
      '✔ Ben Example approved it as quality-manager on 2026-11-20.',
      '– @helper[bot] approved it, which does not count. It is a program, and only people approve.',
      '– A person approved it, which does not count. The account is gone from GitHub, so it is unknown who that was.',
      '– A person approved it, which does not count. The account is gone from GitHub, so it is unknown who that was.',
    ])
    expect(body).toContain('**Next:** Cem Example (production-lead) has to read and approve QP-001')
  })

  it('counts no account that GitHub lets only read', async () => {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben', association: 'CONTRIBUTOR' })
    expect(saidOfReviews(await comment(change))).toEqual([
      '– Ben Example approved it, which does not count. GitHub does not let Ben Example write in this repository. Give them access, and have them approve it again.',
    ])
    change.github.state.writers.add('ben')
    expect(saidOfReviews(await comment(change))).toEqual([
      '✔ Ben Example approved it as quality-manager on 2026-11-20.',
    ])
  })

  it('counts no member of the organization that may only read, unless GitHub does not tell', async () => {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    change.github.state.readers.add('ben')
    expect(saidOfReviews(await comment(change))[0]).toContain(
      'GitHub does not let Ben Example write in this repository.',
    )
    change.github.disturb('not allowed to ask', { on: 'permission' })
    expect(saidOfReviews(await comment(change))[0]).toMatch(/^✔ Ben Example approved it/)
  })

  it('counts no one while an unknown person wrote in the text, and says who', async () => {
    const change = await reviewedChange()
    change.origin.write({ [QP]: revisionTwo('minor', 'Everybody on every site works') })
    change.pullRequest.head = change.as('Jo').commit('All sites')
    change.github.addReview(change.pullRequest, { by: 'ben' })
    const body = await comment(change)
    expect(saidOfReviews(body)).toEqual([
      expect.stringMatching(
        /^– Ben Example approved it, which does not count\. Jo <jo@example\.org> wrote in it, too \(commit [0-9a-f]{12}, All sites\), and is not in people\.yml: so it is unknown whether the author approved it\. Add who that is to people\.yml\.$/,
      ),
    ])
    expect(body).not.toContain('can be merged')
  })
})

describe('the comment, read on a phone by a person who approves twice a year', () => {
  const lines = async () => {
    const change = await reviewedChange({ 'qms-docs/procedures/QP-009.md': 'No fields.\n' })
    return (await comment(change, '--preview-url', 'https://github.example/runs/5#artifacts')).split('\n')
  }

  it('has no table, and no command to type before the problems', async () => {
    const all = await lines()
    expect(all.filter((line) => line.startsWith('|'))).toEqual([])
    const head = all.slice(0, all.indexOf('### Problems that are new')).join('\n')
    expect(head).toContain('### How to approve')
    expect(head).not.toMatch(/`?(npx|qms|git) [a-z-]+/)
  })

  it('links to each text, which opens at once, and says how to open what has to be downloaded', async () => {
    const all = (await lines()).join('\n')
    expect(all).toMatch(
      /\[Read all of it\]\(https:\/\/github\.example\/example\/qms\/blob\/[0-9a-f]{40}\/qms-docs\/procedures\/QP-001\.md\)/,
    )
    expect(all).toContain(
      '[The manual as it would be](https://github.example/runs/5#artifacts), with all its pages: on a computer, download *manual-with-drafts* there, unpack it and open *index.html*. On a phone, “Read all of it” shows the same texts.',
    )
  })

  it('comes with the meaning of its signs', async () => {
    expect((await lines()).join('\n')).toContain('<summary>What the signs and words mean</summary>')
  })
})
