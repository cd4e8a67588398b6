import { sha256 } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import type { Rule } from '../../../core/model/rule.js'
import { isClosed } from '../../documents/is-closed.js'
import { heldReviews } from '../../management-review/held-reviews.js'
import { packAsText } from '../pack-file.js'
import { undecidedPoints } from '../undecided-points.js'

const figures = packAsText({
  form: 1,
  as_of: '2026-10-20',
  period: { from: '2026-04-01', to: '2026-09-30' },
  before: { from: '2025-10-01', to: '2026-03-31' },
  topics: [],
  points: [
    {
      id: 'KI-001/off-target',
      kind: 'off-target',
      about: 'KI-001',
      says: 'Lots on time: 83 % in 2026-09, target 90 % and more.',
    },
    {
      id: 'CA-2026-001/actions/A1/due',
      kind: 'overdue',
      about: 'CA-2026-001',
      says: 'Order a scale: due on 2026-09-01, 49 days late.',
    },
  ],
})

const review = (held: string, decisions: string, more = '') => ({
  'qms-docs/MR-2026-01.figures.json': figures,
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\nheld: ${held}\nfigures: { file: MR-2026-01.figures.json, sha256: ${sha256(figures)} }\ndecisions:\n${decisions}${more}---\n`,
})

const onIndicator = '  - { point: KI-001/off-target, decision: A second line is hired. }\n'
const onAction = '  - { point: CA-2026-001/actions/A1/due, decision: The date is moved once more. }\n'
const problem =
  'qms-docs/MR-2026-01.md:6:1 Nothing is decided on “CA-2026-001/actions/A1/due”: Order a scale: due on 2026-09-01, 49 days late. Say in “decisions” what is done, or why nothing is.'

export const openPointsDecided: Rule = {
  id: 'open-points-decided',
  description: 'Require a management review to decide on each open point of its figures',
  rationale:
    'An indicator off target, a signal or an overdue action that top management has seen needs an answer: an action, or why none is needed. What is only shown was not reviewed. Once the review is closed, this is an error.',
  clauses: ['iso-9001-2015/9.3.2', 'iso-9001-2015/9.3.3'],
  severity: 'warning',
  examples: [
    {
      name: 'a point without a decision, and one whose decision is still empty',
      files: review('2026-10-20', `${onIndicator}  - point: CA-2026-001/actions/A1/due\n`),
      problems: [problem],
    },
    {
      name: 'a review that was closed without it',
      files: review('2026-10-20', onIndicator, 'closed: 2026-10-30\n'),
      problems: [problem],
      severities: ['error'],
    },
    { name: 'all points have one', files: review('2026-10-20', onIndicator + onAction), problems: [] },
    { name: 'a review to come has decided nothing yet', files: review('2026-12-01', '  []\n'), problems: [] },
  ],
  *check(qms) {
    for (const review of heldReviews(qms)) {
      const severity = isClosed(qms, review as Document) ? 'error' : 'warning'
      const at = review.fields.decisions === undefined ? '/figures' : { key: '/decisions' }
      for (const { id, says } of undecidedPoints(qms, review)) {
        const message = `Nothing is decided on “${id}”: ${says} Say in “decisions” what is done, or why nothing is.`
        yield { file: review, at, message, severity }
      }
    }
  },
}
