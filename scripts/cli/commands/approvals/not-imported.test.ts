import { describe, expect, it } from 'vitest'
import { QP, REVIEWED_QMS, type ReviewedChange, reviewedChange } from '../../../testing/github/reviewed-change.js'
import { runImport } from '../../../testing/github/run-import.js'
import { type TemporaryRepository, temporaryFolder } from '../../../testing/temporary-repository.js'
import { Misuse } from '../../command/misuse.js'

const AP = 'qms-docs/records/approvals/AP-QP-001-2.md'

async function refusal(change: ReviewedChange, clone: TemporaryRepository): Promise<string> {
  const error = await runImport(change, clone).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Misuse)
  return (error as Misuse).message
}

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
    await runImport(change, clone)
    clone.write({
      [AP]: clone
        .read(AP)
        .replace(/^digest: .*$/m, `digest: ${'a'.repeat(64)}`)
        .replace(/^blob: .*$/m, `blob: ${'a'.repeat(40)}`),
    })
    const { code, said } = await runImport(change, clone)
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
    expect(await runImport(change, change.merge('merge'))).toEqual({
      code: 1,
      said: `Pull request 1, Everybody on site

  DC-001 revision (none) (major)
  ✖ It does not say its revision and what that changes, so it cannot be approved: qms check DC-001
`,
    })
  })

  it('GitHub does not know the pull request', async () => {
    const change = await reviewedChange()
    change.github.state.pullRequests.clear()
    await expect(runImport(change, change.origin)).rejects.toThrow(
      'GitHub does not show pull request 1 in example/qms: it is not there, or the token may not see it.',
    )
  })
})
