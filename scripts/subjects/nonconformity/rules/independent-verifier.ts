import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { CorrectiveAction } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { actorInWords } from '../../people/actor-in-words.js'
import { isResponsible } from '../../people/responsible.js'

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

const correctiveAction = (owner: string, verifier: string, more = 'opened: 2026-05-01') => ({
  'qms-docs/people.yml': people,
  'qms-docs/CA-2026-001.md': dedent`
    ---
    id: CA-2026-001
    type: corrective-action
    owner: ${owner}
    ${more}
    actions:
      - { what: Fit a guard., owner: operations-lead, done: 2026-06-01 }
    effectiveness: { verified: 2026-09-01, verifier: ${verifier} }
    ---
  `,
})

export const independentVerifier: Rule = {
  id: 'independent-verifier',
  description: 'Require the effect of a corrective action to be verified by a person who had no part in it',
  rationale:
    'People who carried something out want it to have worked. Another person looks at the result with fresh eyes.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'the owner does not verify, not even as the holder of a role',
      files: correctiveAction('quality-manager', 'amara-okafor'),
      problems: [
        'qms-docs/CA-2026-001.md:8:50 Amara Okafor verified the effect, but also saw to this corrective action as quality-manager. Have it verified by a person who had no part in it.',
      ],
    },
    {
      name: 'a person who did an action in an earlier role does not verify',
      files: correctiveAction('quality-manager', 'jonas-weber'),
      problems: [
        'qms-docs/CA-2026-001.md:8:50 Jonas Weber verified the effect, but also answered as operations-lead for the action “Fit a guard”. Have it verified by a person who had no part in it.',
      ],
    },
    {
      name: 'a person who was responsible in an earlier role does not verify',
      files: {
        ...correctiveAction('operations-lead', 'jonas-weber'),
        'qms-docs/CA-2026-001.md': correctiveAction('operations-lead', 'jonas-weber')[
          'qms-docs/CA-2026-001.md'
        ].replace('Fit a guard., owner: operations-lead', 'Fit a guard., owner: quality-manager'),
      },
      problems: [
        'qms-docs/CA-2026-001.md:8:50 Jonas Weber verified the effect, but also saw to this corrective action as operations-lead. Have it verified by a person who had no part in it.',
      ],
    },
    {
      name: 'a person who put the nonconformity right does not verify',
      files: {
        ...correctiveAction('helene-brandt', 'amara-okafor', 'nonconformities: [NC-2026-001]'),
        'qms-docs/NC-2026-001.md':
          '---\nid: NC-2026-001\ntype: nonconformity\ncorrection: { what: Repaired., by: amara-okafor }\n---\n',
      },
      problems: [
        'qms-docs/CA-2026-001.md:8:50 Amara Okafor verified the effect, but also put NC-2026-001 right. Have it verified by a person who had no part in it.',
      ],
    },
    {
      name: 'a person who held the training that followed does not verify',
      files: {
        ...correctiveAction('helene-brandt', 'amara-okafor'),
        'qms-docs/TR-2026-001.md':
          '---\nid: TR-2026-001\ntype: training\nsource: CA-2026-001\ntrainer: amara-okafor\n---\n',
      },
      problems: [
        'qms-docs/CA-2026-001.md:8:50 Amara Okafor verified the effect, but also held TR-2026-001, the training that follows from it. Have it verified by a person who had no part in it.',
      ],
    },
    {
      name: 'one that was given up is of no interest',
      files: correctiveAction('amara-okafor', 'amara-okafor', 'cancelled: { on: 2026-10-01 }'),
      problems: [],
    },
    {
      name: 'another person verifies',
      files: correctiveAction('helene-brandt', 'amara-okafor'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      const { effectiveness, cancelled } = document.fields
      const verifier = effectiveness?.verifier
      const part = verifier === undefined || cancelled ? undefined : partIn(qms, document, verifier)
      if (verifier === undefined || part === undefined) continue
      const message = `${actorInWords(qms, verifier)} verified the effect, but also ${part}. Have it verified by a person who had no part in it.`
      yield { file: document, at: '/effectiveness/verifier', message }
    }
  },
}

/** @returns what part a person had in a corrective action, in a role held then or on the day of the verification */
function partIn(qms: Qms, { id, fields }: Document<CorrectiveAction>, person: string) {
  const { owner, opened, actions = [], effectiveness, nonconformities = [] } = fields
  const verified = effectiveness?.verified ?? qms.today
  const answered = (actor: string | undefined, days: readonly (CalendarDate | undefined)[]) =>
    actor !== undefined && [...days, verified].some((on) => on !== undefined && isResponsible(qms, person, actor, on))
  const as = (actor: string | undefined) => (actor === person ? '' : ` as ${actor}`)
  if (answered(owner, [opened, ...actions.map(({ done }) => done)])) return `saw to this corrective action${as(owner)}`
  const own = actions.find(({ owner: actor, done }) => answered(actor, [done]))
  if (own) return `answered${as(own.owner)} for the action “${(own.what ?? '').replace(/\.$/, '')}”`
  const corrected = nonconformities.find((one) => correctorOf(qms, one) === person)
  if (corrected) return `put ${corrected} right`
  const training = qms.ofType('training').find(({ fields: { source, trainer } }) => source === id && trainer === person)
  return training && `held ${training.id}, the training that follows from it`
}

function correctorOf(qms: Qms, nonconformity: string): string | undefined {
  const found = qms.find(nonconformity)
  return found && fieldText(found.fields, 'correction.by')
}
