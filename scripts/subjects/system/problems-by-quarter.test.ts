import { expect, it } from 'vitest'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../core/run/example-text.js'
import { readSmall } from '../../testing/read-files.js'
import { reviewNotOverdue } from '../actions/rules/review-not-overdue.js'
import { changeClassFits } from '../change/rules/change-class-fits.js'
import { noPlaceholders } from '../documents/rules/content/no-placeholders.js'
import { noFutureDates } from '../documents/rules/fields/no-future-dates.js'
import { problemsByQuarter } from './problems-by-quarter.js'

const storing = exampleText({ id: 'QP-009', next_review: '2026-09-15' }, 'TBD\n')
const FILES = {
  'qms-docs/people.yml': EXAMPLE_PEOPLE,
  'qms-docs/QP-009.md': storing.file,
  'qms-docs/AP-QP-009-1.md': exampleApproval(storing, { effectiveFrom: '2026-03-01' }),
  'qms-docs/records/nonconformities/NC-2026-001.md':
    '---\nid: NC-2026-001\ntype: nonconformity\ndetected: 2026-10-05\n---\nTBD\n',
}
const WAIVER = 'waivers:\n  - { rule: no-placeholders, document: QP-009, reason: Soon., expires: 2027-01-01 }\n'

const rules = [reviewNotOverdue, noPlaceholders, noFutureDates, changeClassFits]

it('problems are counted as of the ends of quarters, by the dates in the files, whatever is accepted by now', async () => {
  // The procedure is in force since March, with a placeholder; its review is overdue since 15 September, and an error after a
  // month. The record with another placeholder has been there since October: before, its date is no mistake.
  const counts = problemsByQuarter(await readSmall(FILES), rules)
  expect(counts).toEqual([
    { on: '2026-03-31', counts: { error: 1, warning: 0, info: 0 } },
    { on: '2026-06-30', counts: { error: 1, warning: 0, info: 0 } },
    { on: '2026-09-30', counts: { error: 1, warning: 1, info: 0 } },
    { on: '2026-11-22', counts: { error: 2, warning: 1, info: 0 } },
  ])
  expect(problemsByQuarter(await readSmall({ ...FILES, 'qms-docs/qms.yml': WAIVER }), rules)).toEqual(counts)
})

it('nothing is counted where no document was in force at the end of a quarter', async () => {
  const late = exampleApproval(storing, { effectiveFrom: '2026-10-01' })
  expect(problemsByQuarter(await readSmall({ ...FILES, 'qms-docs/AP-QP-009-1.md': late }), rules)).toEqual([])
  expect(problemsByQuarter(await readSmall(), rules)).toEqual([])
})
