import dedent from 'dedent'
import type { Person } from '../../model/generated-types.js'
import { nearestName } from '../../model/nearest-name.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'
import type { SourceFile } from '../../model/source-file.js'
import { findPeriodFaults } from './period-faults.js'

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
      name: 'reporting to somebody unknown is found',
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
    const roles = new Set(qms.ofType('role').map(({ id }) => id))
    const seen = new Set<string>()
    for (const { person, file, at } of listPeople(qms)) {
      const { id = '' } = person
      if (seen.has(id)) {
        const message = `There are two people with the id ${id}. Give one of them another id, or make them one entry.`
        yield { file, at: `${at}/id`, message }
      }
      seen.add(id)
      for (const fault of [
        ...findPeriodFaults(person),
        ...findRoleFaults(person, roles),
        ...findUnknownSuperior(qms, person),
      ])
        yield { file, at: `${at}${fault.at}`, message: fault.message }
    }
  },
}

/** People may stand in qms.yml, in people.yml, or in both; the model holds them in this order. */
function* listPeople(qms: Qms): Generator<{ person: Person; file: SourceFile; at: string }> {
  const inSettings = qms.settings.people ?? []
  for (const [index, person] of inSettings.entries()) {
    if (person.id) yield { person, file: qms.settingsFile, at: `/people/${index}` }
  }
  const inPeopleFile = qms.people.slice(inSettings.filter(({ id }) => id).length)
  for (const [index, person] of inPeopleFile.entries()) yield { person, file: qms.peopleFile, at: `/people/${index}` }
}

function* findRoleFaults({ roles: held = [] }: Person, roles: ReadonlySet<string>) {
  if (roles.size === 0) return
  for (const [index, { role: name }] of held.entries()) {
    if (name === undefined || roles.has(name)) continue
    const nearest = nearestName(name, roles)
    const advice = nearest ? `Did you mean “${nearest}”?` : 'Write one with `qms new role`, or name another role.'
    yield { at: `/roles/${index}/role`, message: `There is no document of the role ${name}. ${advice}` }
  }
}

function* findUnknownSuperior(qms: Qms, { id, reports_to: superior }: Person) {
  if (superior === undefined || (superior !== id && qms.person(superior))) return
  const nearest = nearestName(
    superior,
    qms.people.flatMap((person) => (person.id && person.id !== id ? person.id : [])),
  )
  const advice = nearest ? `Did you mean “${nearest}”?` : 'Name the person to whom this one reports, by id.'
  const fault = superior === id ? 'Nobody reports to themselves.' : `${superior} is not one of the people.`
  yield { at: '/reports_to', message: `${fault} ${advice}` }
}
