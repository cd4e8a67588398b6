import dedent from 'dedent'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { actorInWords } from '../../people/actor-in-words.js'
import { isResponsible } from '../../people/responsible.js'
import { findInterests, type Interest } from './audit-interests.js'

const files = (auditor: string) => ({
  'qms-docs/people.yml': dedent`
    people:
      - id: amara-okafor
        name: Amara Okafor
        from: 2021-05-01
      - id: jonas-weber
        name: Jonas Weber
        from: 2019-09-01
        roles: [{ role: operations-lead, to: 2026-06-30 }]
      - id: emre-kaya
        name: Emre Kaya
        from: 2022-05-01
        roles: [{ role: operations-lead, from: 2026-07-01 }, { role: goods-in-inspector }]
      - id: tom-lee
        name: Tom Lee
        from: 2022-01-10
        roles: [{ role: store-keeper }]
      - id: noah-keller
        name: Noah Keller
        from: 2022-01-10
        reports_to: jonas-weber
      - id: priya-raman
        name: Priya Raman
        from: 2022-01-10
  `,
  'qms-docs/PR-001.md': '---\nid: PR-001\ntype: process\nowner: operations-lead\nprocedures: [QP-001]\n---\n',
  'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nowner: goods-in-inspector\n---\n',
  'qms-docs/QP-002.md': '---\nid: QP-002\ntype: procedure\nowner: amara-okafor\nprocess: PR-001\n---\n',
  'qms-docs/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\n---\n',
  'qms-docs/CA-2026-001.md': dedent`
    ---
    id: CA-2026-001
    type: corrective-action
    nonconformities: [NC-2026-001]
    actions: [{ what: Fit a guard., owner: amara-okafor }]
    ---
  `,
  'qms-docs/IA-2026-01.md': dedent`
    ---
    id: IA-2026-01
    type: internal-audit
    processes: [PR-001]
    auditors: [${auditor}]
    performed: 2026-05-04
    findings: [{ id: F1, grade: minor, nonconformity: NC-2026-001 }]
    ---
  `,
})

export const impartialAuditors: Rule = {
  id: 'impartial-auditors',
  description: 'Require auditors who do not audit their own work',
  rationale:
    'People who answer for a process, write its procedures, work by them or report to its owner cannot judge it from outside.',
  clauses: ['iso-9001-2015/9.2.2'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'the owner of the process on the day of the audit does not audit it',
      files: files('jonas-weber'),
      problems: [
        'qms-docs/IA-2026-01.md:5:12 Jonas Weber audits, but owns PR-001 as operations-lead. Have it audited by a person who has no part in it.',
      ],
    },
    {
      name: 'the owner of one of its procedures does not audit it',
      files: files('amara-okafor'),
      problems: [
        'qms-docs/IA-2026-01.md:5:12 Amara Okafor audits, but owns QP-002. Have it audited by a person who has no part in it.',
      ],
    },
    {
      name: 'a person who works by one of its procedures does not audit it, nor one who reports to its owner',
      files: {
        ...files('tom-lee, noah-keller'),
        'qms-docs/QP-001.md':
          '---\nid: QP-001\ntype: procedure\nowner: goods-in-inspector\ntraining: { roles: [store-keeper] }\n---\n',
      },
      problems: [
        'qms-docs/IA-2026-01.md:5:12 Tom Lee audits, but works by QP-001 as store-keeper. Have it audited by a person who has no part in it.',
        'qms-docs/IA-2026-01.md:5:21 Noah Keller audits, but reports to Jonas Weber, who owns PR-001 as operations-lead. Have it audited by a person who has no part in it.',
      ],
    },
    {
      name: 'an auditor who is given an action after the audit was impartial in it',
      files: {
        ...files('priya-raman'),
        'qms-docs/CA-2026-001.md': dedent`
          ---
          id: CA-2026-001
          type: corrective-action
          source: IA-2026-01
          owner: priya-raman
          actions: [{ what: Fit a guard., owner: priya-raman }]
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a related or retired procedure does not count as own work',
      files: {
        ...files('amara-okafor'),
        'qms-docs/PR-001.md':
          '---\nid: PR-001\ntype: process\nowner: operations-lead\nprocedures: [QP-001]\nrelated: [QP-003]\n---\n',
        'qms-docs/QP-002.md':
          '---\nid: QP-002\ntype: procedure\nowner: amara-okafor\nprocess: PR-001\nretired: { on: 2026-05-04, reason: Replaced. }\n---\n',
        'qms-docs/QP-003.md': '---\nid: QP-003\ntype: procedure\nowner: amara-okafor\n---\n',
        'qms-docs/CA-2026-001.md':
          '---\nid: CA-2026-001\ntype: corrective-action\nnonconformities: [NC-2026-001]\nowner: amara-okafor\ncancelled: { on: 2026-06-01 }\n---\n',
      },
      problems: [],
    },
    {
      name: 'a person from elsewhere audits',
      files: files('priya-raman'),
      problems: [],
    },
    {
      name: 'an audit that was cancelled is of no interest',
      files: {
        ...files('priya-raman'),
        'qms-docs/IA-2026-01.md': dedent`
          ---
          id: IA-2026-01
          type: internal-audit
          processes: [PR-001]
          auditors: [jonas-weber]
          cancelled: { on: 2026-05-01 }
          ---
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('internal-audit')) {
      const { auditors = [], performed = qms.today, cancelled } = document.fields
      if (cancelled || auditors.length === 0) continue
      const interests = findInterests(qms, document, performed)
      for (const [index, auditor] of auditors.entries()) {
        const own = interestOf(qms, auditor, interests, performed)
        if (own === undefined) continue
        const message = `${actorInWords(qms, auditor)} audits, but ${own.words}. Have it audited by a person who has no part in it.`
        yield { file: document, at: `/auditors/${index}`, message, severity: own.severity }
      }
    }
  },
}

/** @returns what a person has to do with what is audited, or the manager of that person has; undefined for nothing */
function interestOf(qms: Qms, person: string, interests: readonly Interest[], on: CalendarDate) {
  const own = interests.find(({ actor }) => isResponsible(qms, person, actor, on))
  if (own) return { words: `${own.what}${asRole(own, person)}`, severity: 'error' as const }
  const manager = qms.person(person)?.reports_to
  if (manager === undefined) return undefined
  const above = interests.find(({ actor, isProcess }) => isProcess && isResponsible(qms, manager, actor, on))
  if (!above) return undefined
  const words = `reports to ${qms.nameOf(manager)}, who ${above.what}${asRole(above, manager)}`
  return { words, severity: 'warning' as const }
}

function asRole({ actor }: Interest, person: string): string {
  return actor === person ? '' : ` as ${actor}`
}
