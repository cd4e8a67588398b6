import dedent from 'dedent'
import type { Risk } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { actorInWords } from '../../people/actor-in-words.js'
import { isTopManagement } from '../../people/top-management.js'

const files = (fields: string) => ({
  'qms-docs/people.yml': dedent`
    people:
      - { id: helene-brandt, name: Helene Brandt, from: 2019-03-01, roles: [{ role: managing-director }] }
      - { id: amara-okafor, name: Amara Okafor, from: 2021-05-01, roles: [{ role: quality-manager }] }
  `,
  'qms-docs/managing-director.md': '---\nid: managing-director\ntype: role\ntop_management: true\n---\n',
  'qms-docs/RI-001.md': `---\nid: RI-001\ntype: risk\nlikelihood: 5\nimpact: 4\n${fields}\n---\n`,
})
const accepted = (by: string) => `accepted: { by: ${by}, on: 2026-02-03, reason: Insured, and rare elsewhere. }`
const action = 'actions: [{ what: Order a second scale., owner: quality-manager, due: 2026-12-31 }]'

export const riskTreated: Rule = {
  id: 'risk-treated',
  description: 'Require risks above the appetite to have an action or to be accepted by top management',
  rationale:
    'The organization has said up to which score it lives with a risk. Above it there is an action, or top management says that it accepts the risk, and why.',
  clauses: ['iso-9001-2015/6.1.2'],
  severity: 'error',
  examples: [
    {
      name: 'a high risk without an action is found',
      files: files('treatment: reduce'),
      problems: [
        'qms-docs/RI-001.md:4:13 The score of this risk is 5 × 4 = 20, above the risk appetite of 9, and nothing is to be done about it. Add an action that lowers it, or let top management accept it in “accepted”.',
      ],
    },
    {
      name: 'a low residual score without an action changes nothing',
      files: files('residual_likelihood: 1\nresidual_impact: 4'),
      problems: [
        'qms-docs/RI-001.md:4:13 The score of this risk is 5 × 4 = 20, above the risk appetite of 9, and nothing is to be done about it. Add an action that lowers it, or let top management accept it in “accepted”.',
      ],
    },
    {
      name: 'a risk that stays high in spite of its actions needs to be accepted',
      files: files(`${action}\nresidual_likelihood: 3\nresidual_impact: 4`),
      problems: [
        'qms-docs/RI-001.md:7:22 With all its actions this risk still scores 3 × 4 = 12, above the risk appetite of 9. Add an action that lowers it, or let top management accept it in “accepted”.',
      ],
    },
    {
      name: 'only top management accepts a high risk',
      files: files(accepted('amara-okafor')),
      problems: [
        'qms-docs/RI-001.md:6:17 The score of this risk is 5 × 4 = 20, above the risk appetite of 9, and nothing is to be done about it. Amara Okafor accepted it, but held no role of top management on that day. Add an action that lowers it, or let top management accept it in “accepted”.',
      ],
    },
    { name: 'a high risk with an action passes', files: files(action), problems: [] },
    { name: 'a high risk that top management accepts passes', files: files(accepted('helene-brandt')), problems: [] },
    {
      name: 'a risk within the appetite, which may be set, needs nothing',
      files: { ...files('treatment: accept'), 'qms-docs/qms.yml': 'risk: { appetite: 20 }\n' },
      problems: [],
    },
    {
      name: 'an unknown name is a matter of another rule',
      files: files(accepted('helene-brand')),
      problems: [],
    },
    {
      name: 'a closed risk needs nothing any more',
      files: files('closed: 2026-03-01\nclosed_reason: The product is no longer made.'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('risk')) {
      const { closed, accepted: acceptance } = document.fields
      const fault = hasEnded(closed, qms.today) ? undefined : findUntreated(document.fields, qms.settings.risk.appetite)
      if (!fault) continue
      if (!acceptance) yield { file: document, at: fault.at, message: `${fault.message} ${WHAT_TO_DO}` }
      else if (acceptance.by !== undefined && !mayAccept(qms, acceptance)) {
        const message = `${fault.message} ${actorInWords(qms, acceptance.by)} accepted it, but held no role of top management on that day. ${WHAT_TO_DO}`
        yield { file: document, at: '/accepted/by', message }
      }
    }
  },
}

const WHAT_TO_DO = 'Add an action that lowers it, or let top management accept it in “accepted”.'

/** Whether a person unknown leads the organization cannot be said. */
function mayAccept(qms: Qms, { by = '', on }: NonNullable<Risk['accepted']>): boolean {
  return qms.person(by) === undefined || isTopManagement(qms, by, on)
}

/** Residual scores are what is expected once the actions are done: without any action they say nothing. */
function findUntreated(risk: Risk, appetite: number) {
  const { likelihood, impact, residual_likelihood: likelihoodLeft, residual_impact: impactLeft, actions = [] } = risk
  if (likelihood === undefined || impact === undefined || likelihood * impact <= appetite) return undefined
  const above = `above the risk appetite of ${appetite}`
  if (actions.length === 0) {
    const message = `The score of this risk is ${likelihood} × ${impact} = ${likelihood * impact}, ${above}, and nothing is to be done about it.`
    return { at: '/likelihood', message }
  }
  if (likelihoodLeft === undefined || impactLeft === undefined || likelihoodLeft * impactLeft <= appetite)
    return undefined
  const message = `With all its actions this risk still scores ${likelihoodLeft} × ${impactLeft} = ${likelihoodLeft * impactLeft}, ${above}.`
  return { at: '/residual_likelihood', message }
}
