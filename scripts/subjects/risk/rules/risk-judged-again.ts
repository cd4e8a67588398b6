import type { Document } from '../../../core/model/document.js'
import type { Risk } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { addDays, isOverdue } from '../../../core/values/date.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { recordPolicy } from '../../documents/record-policy.js'

const risk = (fields: string) => ({
  'qms-docs/RI-001.md': `---\nid: RI-001\ntype: risk\nlikelihood: 4\nimpact: 4\nactions: [{ what: Fit a guard., done: 2026-10-22 }]\n${fields}\n---\n`,
})
const judged = (result: string) =>
  `effectiveness: { judged: 2026-11-10, result: ${result}, how: Watched for two weeks. }`

export const riskJudgedAgain = defineRule({
  id: 'risk-judged-again',
  description: 'Require a risk above the appetite to be judged again once its actions are done',
  rationale:
    'Actions are done to lower a risk. Until it is judged whether they did, its score says how things were before; and where it stays too high, more has to follow.',
  clauses: ['iso-9001-2015/6.1.2'],
  severity: 'warning',
  examples: [
    {
      name: 'all actions are done for more than 30 days, and the score is what it was',
      files: risk('residual_likelihood: 2'),
      problems: [
        'qms-docs/RI-001.md:4:13 All actions on this risk have been done since 2026-10-22, but its score is still 4 × 4 = 16, above the risk appetite of 9. Judge in “effectiveness” whether they worked, and bring “likelihood” and “impact” up to date.',
      ],
      today: '2026-11-22',
    },
    {
      name: 'found effective, with the score of before',
      files: risk(judged('effective')),
      problems: [
        'qms-docs/RI-001.md:4:13 The actions were found effective on 2026-11-10, but the score of this risk is still 4 × 4 = 16, above the risk appetite of 9. Bring “likelihood” and “impact” up to date, add an action, or let top management accept it in “accepted”.',
      ],
    },
    {
      name: 'found ineffective, with nothing that follows',
      files: risk(judged('ineffective')),
      problems: [
        'qms-docs/RI-001.md:4:13 The actions were found ineffective on 2026-11-10, but the score of this risk is still 4 × 4 = 16, above the risk appetite of 9. Bring “likelihood” and “impact” up to date, add an action, or let top management accept it in “accepted”.',
      ],
    },
    {
      name: 'another action is still to be done',
      files: {
        'qms-docs/RI-001.md': `---\nid: RI-001\ntype: risk\nlikelihood: 4\nimpact: 4\nactions: [{ what: Fit., done: 2026-01-22 }, { what: Try., due: 2026-12-31 }]\n${judged('ineffective')}\n---\n`,
      },
      problems: [],
    },
    {
      name: 'done lately, accepted, or low by now',
      files: {
        'qms-docs/RI-001.md':
          '---\nid: RI-001\ntype: risk\nlikelihood: 4\nimpact: 4\nactions: [{ what: Fit., done: 2026-10-23 }]\n---\n',
        'qms-docs/RI-002.md':
          '---\nid: RI-002\ntype: risk\nlikelihood: 4\nimpact: 4\nactions: [{ what: Fit., done: 2026-01-23 }]\naccepted: { on: 2026-02-03 }\n---\n',
        'qms-docs/RI-003.md':
          '---\nid: RI-003\ntype: risk\nlikelihood: 2\nimpact: 4\nactions: [{ what: Fit., done: 2026-01-23 }]\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('risk')) {
      const message = hasEnded(document.fields.closed, qms.today) ? undefined : findUnjudged(qms, document)
      if (message !== undefined) yield { file: document, at: '/likelihood', message }
    }
  },
})

function findUnjudged(qms: Qms, { fields }: Document<Risk>): string | undefined {
  const { likelihood = 0, impact = 0, actions = [], effectiveness, accepted } = fields
  const { appetite } = qms.settings.risk
  const isOpen = actions.some(({ done }) => !hasEnded(done, qms.today))
  const last = actions
    .flatMap(({ done }) => done ?? [])
    .sort()
    .at(-1)
  if (last === undefined || isOpen || accepted || likelihood * impact <= appetite) return undefined
  const score = `still ${likelihood} × ${impact} = ${likelihood * impact}, above the risk appetite of ${appetite}.`
  const { judged, result } = effectiveness ?? {}
  if (judged !== undefined && judged >= last && judged <= qms.today) {
    const found = result === 'inconclusive' ? 'neither found effective nor ineffective' : `found ${result}`
    return `The actions were ${found} on ${judged}, but the score of this risk is ${score} Bring “likelihood” and “impact” up to date, add an action, or let top management accept it in “accepted”.`
  }
  if (!isOverdue(addDays(last, recordPolicy(qms).grace_days), qms.today)) return undefined
  return `All actions on this risk have been done since ${last}, but its score is ${score} Judge in “effectiveness” whether they worked, and bring “likelihood” and “impact” up to date.`
}
