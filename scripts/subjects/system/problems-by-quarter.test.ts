import { expect, it } from 'vitest'
import { readSmall } from '../../testing/read-files.js'
import { reviewNotOverdue } from '../actions/rules/review-not-overdue.js'
import { changeClassFits } from '../change/rules/change-class-fits.js'
import { noPlaceholders } from '../documents/rules/content/no-placeholders.js'
import { noFutureDates } from '../documents/rules/fields/no-future-dates.js'
import { problemsByQuarter } from './problems-by-quarter.js'

const PROCEDURE =
  '---\nid: QP-009\ntype: procedure\ntitle: Storing\nrevision: 1\nowner: quality-manager\nnext_review: 2026-09-15\n---\nTBD\n'
const NOTICED = '---\nid: NC-2026-001\ntype: nonconformity\ndetected: 2026-10-05\n---\nTBD\n'
const WAIVER = 'waivers:\n  - { rule: no-placeholders, document: QP-009, reason: Soon., expires: 2027-01-01 }\n'

const rules = [reviewNotOverdue, noPlaceholders, noFutureDates, changeClassFits]

it('problems are counted as of the ends of quarters, by the dates in the files, whatever is accepted by now', async () => {
  const files = {
    'qms-docs/procedures/QP-009.md': PROCEDURE,
    'qms-docs/records/nonconformities/NC-2026-001.md': NOTICED,
  }
  // The placeholder in the procedure is there all the time, its review is overdue since 15 September, and an error after a month, and the record with
  // another placeholder has been there since October: before, its date is no mistake.
  const counts = problemsByQuarter(await readSmall(files), rules)
  expect(counts).toEqual([
    { on: '2025-12-31', counts: { error: 1, warning: 0, info: 0 } },
    { on: '2026-03-31', counts: { error: 1, warning: 0, info: 0 } },
    { on: '2026-06-30', counts: { error: 1, warning: 0, info: 0 } },
    { on: '2026-09-30', counts: { error: 1, warning: 1, info: 0 } },
    { on: '2026-11-22', counts: { error: 2, warning: 1, info: 0 } },
  ])
  expect(problemsByQuarter(await readSmall({ ...files, 'qms-docs/qms.yml': WAIVER }), rules)).toEqual(counts)
})
