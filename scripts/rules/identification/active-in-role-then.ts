import dedent from 'dedent'
import { holdsRole, isActive } from '../../lifecycle/people.js'
import { rolesWithDocument } from '../../lifecycle/roles.js'
import type { Person } from '../../model/generated-types.js'
import type { Qms } from '../../model/qms.js'
import type { Found, Rule } from '../../model/rule.js'
import { type NamedPerson, namedPeople } from './named-people.js'

const people = dedent`
  people:
    - id: amara-okafor
      name: Amara Okafor
      from: 2020-01-01
      roles: [{ role: quality-manager, from: 2026-03-01 }]
    - { id: jonas-weber, name: Jonas Weber, from: 2021-01-01, to: 2026-10-31 }
`
const role = dedent`
  ---
  id: quality-manager
  type: role
  ---
`
const approvedAt = (at: string) => dedent`
  ---
  id: AP-QP-001-1
  type: approval
  approvals:
    - by: amara-okafor
      role: quality-manager
      meaning: approved
      at: ${at}
      evidence: { note: On paper. }
  ---
`
const acknowledgedOn = (on: string) => dedent`
  ---
  id: AK-2026-001
  type: acknowledgement
  on: ${on}
  people: [amara-okafor, jonas-weber]
  ---
`

export const activeInRoleThen: Rule = {
  id: 'active-in-role-then',
  description: 'Require people named in dated records to have been here, in the role named, on that day',
  rationale:
    'An approval counts because somebody who may approve gave it. A record that names a person who had left, or did not hold the role yet, proves nothing.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  examples: [
    {
      name: 'an approval given before the person held the role is named',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/records/approvals/AP-QP-001-1.md': approvedAt('2026-02-28T17:00:00+01:00'),
        'qms-docs/roles/quality-manager.md': role,
      },
      problems: [
        'qms-docs/records/approvals/AP-QP-001-1.md:6:11 Amara Okafor did not hold the role quality-manager on 2026-02-28. Name the role that they held, or correct the dates in people.yml.',
      ],
    },
    {
      name: 'somebody who confirmed after having left is named',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/records/acknowledgements/AK-2026-001.md': acknowledgedOn('2026-11-02'),
      },
      problems: [
        'qms-docs/records/acknowledgements/AK-2026-001.md:5:24 Jonas Weber had left by 2026-11-02; the last day was 2026-10-31. Check the date and the person, here and in people.yml.',
      ],
    },
    {
      name: 'a review by somebody who was not here yet is named',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/records/document-reviews/DR-2019-001.md': dedent`
          ---
          id: DR-2019-001
          type: document-review
          reviewed: 2019-12-31
          by: amara-okafor
          ---
        `,
      },
      problems: [
        'qms-docs/records/document-reviews/DR-2019-001.md:5:5 Amara Okafor was not here yet on 2019-12-31; the first day is 2020-01-01. Check the date and the person, here and in people.yml.',
      ],
    },
    {
      name: 'the first day in a role and the last day here pass',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/records/approvals/AP-QP-001-1.md': approvedAt('2026-03-01T00:10:00+01:00'),
        'qms-docs/records/acknowledgements/AK-2026-001.md': acknowledgedOn('2026-10-31'),
        'qms-docs/roles/quality-manager.md': role,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const named of namedPeople(qms)) {
      // Who is not known at all is reported by known-people.
      const person = qms.person(named.person)
      if (person) yield* faultsOf(qms, person, named)
    }
  },
}

function* faultsOf(qms: Qms, person: Person, { file, at, on, role }: NamedPerson): Generator<Found> {
  const { id, name = id, from = '', to = '' } = person
  if (!isActive(person, on)) {
    const when =
      from > on ? `was not here yet on ${on}; the first day is ${from}` : `had left by ${on}; the last day was ${to}`
    yield { file, at, message: `${name} ${when}. Check the date and the person, here and in people.yml.` }
    return
  }
  if (!role || !rolesWithDocument(qms).has(role.id) || holdsRole(person, role.id, on)) return
  const message = `${name} did not hold the role ${role.id} on ${on}. Name the role that they held, or correct the dates in people.yml.`
  yield { file, at: role.at, message }
}
