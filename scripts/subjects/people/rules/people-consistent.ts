import dedent from 'dedent'
import type { Person } from '../../../core/model/generated-types.js'
import { didYouMean } from '../../../core/model/nearest-name.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { misspeltIds } from '../misspelt-ids.js'
import { mayBeRole, rolesWithDocument } from '../roles.js'
import { type PersonFault, periodFaults } from './period-faults.js'

const role = { 'qms-docs/quality-manager.md': '---\nid: quality-manager\ntype: role\n---\n' }

export const peopleConsistent: Rule = {
  id: 'people-consistent',
  description: 'Require people, their roles and their periods to fit together',
  rationale:
    'Every responsibility, approval and check in the documents leads to the list of people. If it contradicts itself, nobody can tell who was entitled to what on which day.',
  clauses: ['iso-9001-2015/5.3'],
  severity: 'error',
  examples: [
    {
      name: 'an id given twice is found, in two files, too',
      files: {
        'qms-docs/qms.yml': 'people: [{ id: amara-okafor, name: Amara Okafor, from: 2021-05-01 }]\n',
        'qms-docs/people.yml': 'people: [{ id: amara-okafor, name: Amara Okafor, from: 2021-05-01 }]\n',
      },
      problems: [
        'qms-docs/people.yml:1:16 There are two people with the id amara-okafor. Give one of them another id, or make them one entry.',
      ],
    },
    {
      name: 'a last day before the first is found',
      files: { 'qms-docs/people.yml': 'people: [{ id: oskar-lehmann, from: 2026-01-31, to: 2021-06-01 }]\n' },
      problems: [
        'qms-docs/people.yml:1:53 The last day, 2021-06-01, is before the first, 2026-01-31. Correct one of them.',
      ],
    },
    {
      name: 'a role held before the first day or after the last is found',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - id: oskar-lehmann
              from: 2021-06-01
              to: 2026-01-31
              roles:
                - { role: quality-manager, from: 2021-05-01, to: 2021-12-31 }
                - { role: quality-manager, from: 2022-01-01, to: 2026-02-28 }
        `,
      },
      problems: [
        'qms-docs/people.yml:6:40 oskar-lehmann was not here yet when the role quality-manager began on 2021-05-01: the first day was 2021-06-01. Correct one of the dates.',
        'qms-docs/people.yml:7:56 oskar-lehmann was not here any more when the role quality-manager ended on 2026-02-28: the last day was 2026-01-31. Correct one of the dates.',
      ],
    },
    {
      name: 'a role that begins after the last day, or ends before the first, is found',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - id: oskar-lehmann
              from: 2021-06-01
              to: 2026-01-31
              roles: [{ role: quality-manager, from: 2026-02-01 }, { role: auditor, to: 2021-05-31 }]
        `,
      },
      problems: [
        'qms-docs/people.yml:5:44 oskar-lehmann was not here any more when the role quality-manager began on 2026-02-01: the last day was 2026-01-31. Correct one of the dates.',
        'qms-docs/people.yml:5:79 oskar-lehmann was not here yet when the role auditor ended on 2021-05-31: the first day was 2021-06-01. Correct one of the dates.',
      ],
    },
    {
      name: 'the place is right even after a person who has no id',
      files: {
        'qms-docs/people.yml': 'people: [{ name: Amara Okafor }, { id: jonas-weber, reports_to: jonas-weber }]\n',
      },
      problems: [
        'qms-docs/people.yml:1:65 People cannot report to themselves. Name the person to whom this one reports, by id.',
      ],
    },
    {
      name: 'a role without a document is found once there are documents of roles',
      files: {
        ...role,
        'qms-docs/people.yml': 'people: [{ id: amara-okafor, roles: [{ role: qualty-manager }] }]\n',
      },
      problems: [
        'qms-docs/people.yml:1:46 There is no document of the role qualty-manager. Did you mean “quality-manager”?',
      ],
    },
    {
      name: 'reporting to a person unknown is found',
      files: { 'qms-docs/people.yml': 'people: [{ id: amara-okafor, reports_to: helene-brandt }]\n' },
      problems: [
        'qms-docs/people.yml:1:42 helene-brandt is not one of the people. Name the person to whom this one reports, by id.',
      ],
    },
    {
      name: 'people whose periods fit pass, and roles need no documents at first',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - { id: helene-brandt, from: 2019-03-01 }
            - id: oskar-lehmann
              from: 2021-06-01
              to: 2026-01-31
              reports_to: helene-brandt
              roles: [{ role: quality-manager, to: 2026-01-31 }, { role: quality-engineer, from: 2021-06-01 }]
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    const seen = new Set<string>()
    for (const { person, file, at } of qms.listedPeople) {
      const { id = '' } = person
      if (seen.has(id)) {
        const message = `There are two people with the id ${id}. Give one of them another id, or make them one entry.`
        yield { file, at: `${at}/id`, message }
      }
      seen.add(id)
      const faults = [...periodFaults(person), ...roleFaults(qms, person), ...superiorFaults(qms, person)]
      for (const fault of faults) yield { file, at: `${at}${fault.at}`, message: fault.message }
    }
  },
}

function roleFaults(qms: Qms, { roles: held = [] }: Person): PersonFault[] {
  const known = rolesWithDocument(qms)
  if (known.size === 0) return []
  const otherwise = 'Write a document of type “role” with this id (`qms new role` begins one), or name another role.'
  return held.flatMap(({ role }, index) => {
    if (role === undefined || mayBeRole(qms, role)) return []
    const message = `There is no document of the role ${role}. ${didYouMean(role, known, otherwise)}`
    return [{ at: `/roles/${index}/role`, message }]
  })
}

function superiorFaults(qms: Qms, { id, reports_to: superior }: Person): PersonFault[] {
  // A person whose own id has a mistake is reported there.
  const isKnown = superior !== undefined && (qms.person(superior) !== undefined || misspeltIds(qms).has(superior))
  if (superior === undefined || (superior !== id && isKnown)) return []
  const otherwise = 'Name the person to whom this one reports, by id.'
  if (superior === id) return [{ at: '/reports_to', message: `People cannot report to themselves. ${otherwise}` }]
  const others = qms.people.flatMap((person) => (person.id && person.id !== id ? person.id : []))
  const message = `${superior} is not one of the people. ${didYouMean(superior, others, otherwise)}`
  return [{ at: '/reports_to', message }]
}
