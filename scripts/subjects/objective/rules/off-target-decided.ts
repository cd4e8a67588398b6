import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { isInForce } from '../../approval/status.js'
import { heldReviews } from '../../management-review/held-reviews.js'
import { measuredPoints } from '../indicator-series.js'

const files = (decisions: string, value = 90) => ({
  'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\ndirection: higher\ntarget: 95\nresults: [{ on: 2026-09-30, value: ${value} }, { on: 2026-10-31, value: 20 }]\n---\n`,
  'qms-docs/QO-001.md': '---\nid: QO-001\ntype: quality-objective\nindicator: KI-001\n---\n',
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\nheld: 2026-10-20\n${decisions}\n---\n`,
})

export const offTargetDecided = defineRule({
  id: 'off-target-decided',
  description: 'Require the latest management review to decide on each indicator that was off target',
  rationale:
    'Top management looks at what the indicators show in order to decide. An indicator off target that is only shown, and about which nothing is said, was not reviewed.',
  clauses: ['iso-9001-2015/9.3.2', 'iso-9001-2015/9.3.3'],
  severity: 'warning',
  examples: [
    {
      name: 'a review that says nothing of it',
      files: files('decisions: []'),
      problems: [
        'qms-docs/MR-2026-01.md:5:12 KI-001 was off target in this review (90 on 2026-09-30), and nothing is decided about it. Add it to “decisions”: an action, or why none is needed.',
      ],
    },
    {
      name: 'a decision about it, or about the objective that works on it',
      files: files('decisions: [{ about: QO-001, decision: A second line is hired. }]'),
      problems: [],
    },
    { name: 'it was on target then', files: files('decisions: []', 95), problems: [] },
  ],
  *check(qms) {
    const latest = heldReviews(qms).at(-1)
    if (!latest) return
    const { held = '', decisions = [] } = latest.fields
    const decided = new Set(decisions.map(({ about }) => about?.split('@')[0]))
    for (const indicator of qms.ofType('indicator')) {
      const last = measuredPoints(qms, indicator).findLast(({ on }) => on <= held)
      if (!last?.isOff || !isInForce(qms, indicator as Document)) continue
      const objectives = qms.linksTo(indicator.id).filter(({ pointer }) => pointer === '/indicator')
      if ([indicator.id, ...objectives.map(({ from }) => from.id)].some((id) => decided.has(id))) continue
      const message = `${indicator.id} was off target in this review (${last.value} on ${last.on}), and nothing is decided about it. Add it to “decisions”: an action, or why none is needed.`
      yield { file: latest, at: '/decisions', message }
    }
  },
})
