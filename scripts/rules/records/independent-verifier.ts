import dedent from 'dedent'
import { isResponsible } from '../../lifecycle/responsible.js'
import type { CorrectiveAction } from '../../model/generated-types.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'
import { actorInWords } from './actor-in-words.js'

const people = dedent`
  people:
    - id: amara-okafor
      name: Amara Okafor
      from: 2021-05-01
      roles: [{ role: quality-manager }]
    - id: jonas-weber
      name: Jonas Weber
      from: 2019-09-01
      roles: [{ role: operations-lead, to: 2026-06-30 }]
`

const correctiveAction = (owner: string, verifier: string) => ({
  'qms-docs/people.yml': people,
  'qms-docs/CA-2026-001.md': dedent`
    ---
    id: CA-2026-001
    type: corrective-action
    owner: ${owner}
    actions:
      - { what: Fit a guard., owner: operations-lead, done: 2026-06-01 }
    effectiveness: { verified: 2026-09-01, verifier: ${verifier} }
    ---
  `,
})

export const independentVerifier: Rule = {
  id: 'independent-verifier',
  description: 'Require the effect of a corrective action to be verified by somebody who had no part in it',
  rationale:
    'Whoever carried something out wants it to have worked. Somebody else looks at the result with fresh eyes.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'error',
  examples: [
    {
      name: 'the owner does not verify, not even as the holder of a role',
      files: correctiveAction('quality-manager', 'amara-okafor'),
      problems: [
        'qms-docs/CA-2026-001.md:7:50 Amara Okafor verified the effect, but is also its owner as quality-manager. Let somebody verify it who had no part in it.',
      ],
    },
    {
      name: 'whoever did an action in an earlier role does not verify',
      files: correctiveAction('quality-manager', 'jonas-weber'),
      problems: [
        'qms-docs/CA-2026-001.md:7:50 Jonas Weber verified the effect, but was also responsible as operations-lead for the action “Fit a guard”. Let somebody verify it who had no part in it.',
      ],
    },
    {
      name: 'somebody else verifies',
      files: correctiveAction('helene-brandt', 'amara-okafor'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      const verifier = document.fields.effectiveness?.verifier
      const part = verifier === undefined ? undefined : partIn(qms, document.fields, verifier)
      if (verifier === undefined || !part) continue
      const message = `${actorInWords(qms, verifier)} verified the effect, but ${part}. Let somebody verify it who had no part in it.`
      yield { file: document, at: '/effectiveness/verifier', message }
    }
  },
}

/** @returns what part a person had in a corrective action, then or on the day of the verification */
function partIn(qms: Qms, { owner, actions = [], effectiveness }: CorrectiveAction, person: string) {
  const verified = effectiveness?.verified ?? qms.today
  if (owner !== undefined && isResponsible(qms, person, owner, verified)) {
    return `is also its owner${owner === person ? '' : ` as ${owner}`}`
  }
  const own = actions.find(
    ({ owner: actor, done = verified }) =>
      actor !== undefined && [done, verified].some((on) => isResponsible(qms, person, actor, on)),
  )
  if (!own) return undefined
  const role = own.owner === person ? '' : ` as ${own.owner}`
  return `was also responsible${role} for the action “${(own.what ?? '').replace(/\.$/, '')}”`
}
