import { expect, it } from 'vitest'
import { contextOf } from '../../../testing/context.js'
import { QP, type ReviewedChange, reviewedChange, revisionTwo } from '../../../testing/github/reviewed-change.js'
import { runImport } from '../../../testing/github/run-import.js'
import { runCommand } from '../../../testing/run-command.js'
import type { TemporaryRepository } from '../../../testing/temporary-repository.js'
import { check } from '../check/check.js'
import { chase } from './chase.js'

/** The open issues about QP-001, each with those to whom it is assigned. */
async function chased({ github }: ReviewedChange, clone: TemporaryRepository, today: string) {
  await runCommand(chase, contextOf(clone, github.environment), { today })
  return [...github.state.issues.values()].flatMap(({ title, isOpen, assignees }) =>
    isOpen && title.includes('(QP-001)') ? [`${title} → ${assignees.join(', ')}`] : [],
  )
}

/** The files with problems; the roles of this small system have no documents. */
async function filesWithProblems(clone: TemporaryRepository): Promise<readonly string[]> {
  const context = contextOf(clone)
  await runCommand(check, context, { today: '2026-11-22', format: 'json', base: 'HEAD~1' })
  const { problems }: { problems: readonly { file: string }[] } = JSON.parse(context.said.join(''))
  return [...new Set(problems.map(({ file }) => file))]
}

it('a text that one of two has approved leaves the check green, and the other one is asked until it is approved', async () => {
  const change = await reviewedChange({ [QP]: revisionTwo('major') })
  change.github.addReview(change.pullRequest, { by: 'ben' })
  const clone = change.merge('merge')
  await runImport(change, clone)
  clone.commit('Approvals of pull request 1')
  expect(await filesWithProblems(clone)).toEqual([
    'qms-docs/people.yml',
    'qms-docs/qms.yml',
    'qms-docs/records/approvals/AP-QP-001-2.md',
  ])
  expect(await chased(change, clone, '2026-11-30')).toEqual([
    'By 2026-12-04: Approve revision 2 as production-lead (QP-001) → cem',
  ])
  expect(await chased(change, clone, '2027-01-04')).toEqual([
    'Long overdue since 2026-12-04: Approve revision 2 as production-lead (QP-001) → cem, Ada-E, ben',
  ])
  change.github.addReview(change.pullRequest, { by: 'cem' })
  await runImport(change, clone)
  clone.commit('The other approval of pull request 1')
  expect(await chased(change, clone, '2027-01-05')).toEqual([])
})

it('a text that was merged and that no one approved is asked of each role', async () => {
  const change = await reviewedChange({ [QP]: revisionTwo('major') })
  change.github.addReview(change.pullRequest, { by: 'ben' })
  const clone = change.merge('merge')
  await runImport(change, clone)
  clone.commit('Approvals of pull request 1')
  clone.write({ [QP]: revisionTwo('minor').replace('revision: 2', 'revision: 3') })
  clone.git('-c', 'user.name=Ada', 'commit', '--quiet', '--all', '--message', 'Without asking anybody')
  expect((await chased(change, clone, '2030-01-01')).map((line) => line.replace(/ \d{4}-\d\d-\d\d/, ''))).toEqual([
    'Long overdue since: Approve revision 3 as quality-manager (QP-001) → Ada-E, ben',
  ])
})
