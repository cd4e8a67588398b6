import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../testing/context.js'
import { EVERY_RULE } from '../../../testing/github/every-rule.js'
import { QP, REVIEWED_QMS, reviewedChange, revisionTwo } from '../../../testing/github/reviewed-change.js'
import { runImport } from '../../../testing/github/run-import.js'
import { runCommand } from '../../../testing/run-command.js'
import { approve } from '../approve/approve.js'
import { verify } from '../verify/verify.js'

const AP = 'qms-docs/records/approvals/AP-QP-001-2.md'

describe('approvals of a merged pull request', () => {
  it.each(['merge', 'squash', 'rebase'] as const)('become a record after a %s, once', async (how) => {
    const change = await reviewedChange()
    const { id } = change.github.addReview(change.pullRequest, { by: 'Ben' })
    const clone = change.merge(how)
    expect(await runImport(change, clone)).toEqual({
      code: 0,
      said: `Pull request 1, Everybody on site

  QP-001 revision 2 (minor): Names those on site.
  ✔ Ben Example approved it as quality-manager on 2026-11-20.
  All approvals are there: it applies from 2026-11-21.
  Written down in ${AP}
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
      (await runImport(change, clone)).said,
    ).toContain(`  – Ben Example approved it as quality-manager on 2026-11-20, which the record says already.
  All approvals are there: it applies from 2026-11-21.
  Nothing new to write down.
`)
    expect(clone.read(AP)).toBe(written)
    const context = contextOf(clone, change.github.environment)
    change.github.state.rules = EVERY_RULE
    expect([
      await runCommand(verify, context, { today: '2026-11-22', ids: ['AP-QP-001-2'], github: true }),
      context.said.join(''),
    ]).toEqual([
      0,
      expect.stringContaining(`    ✔ Ben Example approved it as quality-manager on 2026-11-20, not signed.
    ✔ GitHub has review ${id} of pull request 1, in which Ben Example approved commit ${change.pullRequest.head.slice(0, 12)}, which holds this text.

Rules of the branch main on GitHub
    ✔ Each pull request must be approved. (ISO 9001:2015, 7.5.2)
`),
    ])
  })

  it('are listed and not written in a dry run', async () => {
    const change = await reviewedChange()
    change.github.addReview(change.pullRequest, { by: 'ben' })
    const clone = change.merge('merge')
    expect((await runImport(change, clone, { dryRun: true })).said).toContain(`${AP} would be added:\n`)
    expect(clone.git('status', '--porcelain')).toBe('')
  })

  it('extend the record that a person began by hand, and leave alone what it says', async () => {
    const change = await reviewedChange({ [QP]: revisionTwo('major') })
    change.github.addReview(change.pullRequest, { by: 'cem' })
    const clone = change.merge('merge')
    await runCommand(approve, contextOf(clone), {
      ids: ['QP-001'],
      by: 'ben',
      today: '2026-11-22',
      effectiveFrom: '2026-12-01',
    })
    const byHand = clone.read(AP)
    expect(
      (await runImport(change, clone)).said,
    ).toContain(`  ✔ Cem Example approved it as production-lead on 2026-11-20.
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
    expect((await runImport(change, change.merge('rebase'))).said).toContain(
      '  Still to approve: production-lead (Cem Example).\n',
    )
  })

  it('name who is still missing', async () => {
    const change = await reviewedChange({ [QP]: revisionTwo('major') })
    change.github.addReview(change.pullRequest, { by: 'ben' })
    expect((await runImport(change, change.merge('merge'))).said).toContain(
      '  ✔ Ben Example approved it as quality-manager on 2026-11-20.\n  Still to approve: production-lead (Cem Example).\n',
    )
  })

  it('fill each role once: a person who approves, too, is not needed', async () => {
    const change = await reviewedChange()
    change.github.state.now = '2026-06-01T12:00:00Z'
    change.github.addReview(change.pullRequest, { by: 'ben' })
    change.github.addReview(change.pullRequest, { by: 'dan' })
    expect(
      (await runImport(change, change.merge('merge'))).said,
    ).toContain(`  ✔ Ben Example approved it as quality-manager on 2026-06-01.
  – Dan Example approved it, too, as quality-manager, for which another person has approved it already.
`)
  })

  it('are nothing for a pull request that changes records only', async () => {
    const change = await reviewedChange({
      [QP]: REVIEWED_QMS[QP] ?? '',
      'qms-docs/records/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\n---\n',
    })
    expect(await runImport(change, change.merge('merge'))).toEqual({
      code: 0,
      said: 'Pull request 1, Everybody on site: it changes no document that is approved, so there is nothing to write.\n',
    })
  })

  it('are found again on any of many pages of reviews', async () => {
    const change = await reviewedChange()
    for (let index = 0; index < 120; index++)
      change.github.addReview(change.pullRequest, { by: 'cem', state: 'COMMENTED' })
    change.github.addReview(change.pullRequest, { by: 'ben' })
    expect((await runImport(change, change.merge('squash'))).said).toContain('✔ Ben Example approved it')
  })
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
      expect((await runImport(change, clone)).said).toContain(
        'Ben Example approved it, which does not count. The text was another one then',
      )
      change.github.addReview(change.pullRequest, { by: 'ben' })
      expect((await runImport(change, clone)).said).toContain(
        '✔ Ben Example approved it as quality-manager on 2026-11-21.',
      )
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
    expect((await runImport(change, clone)).said).toContain(
      '✔ Ben Example approved it as quality-manager on 2026-11-20.',
    )
    expect(clone.read(AP)).toContain(`blob: ${clone.git('rev-parse', `HEAD:${moved}`).trim()}\n`)
  })
})

it('what people typed on GitHub reaches the terminal without its control characters', async () => {
  const change = await reviewedChange()
  change.pullRequest.title = 'Harmless\u001b[2J\n::error::title'
  expect((await runImport(change, change.merge('merge'))).said.split('\n')[0]).toBe(
    'Pull request 1, Harmless\ufffd[2J\ufffd::error::title',
  )
})
