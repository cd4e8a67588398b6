import dedent from 'dedent'
import type { Person } from '../../../core/model/generated-types.js'
import type { Rule } from '../../../core/model/rule.js'
import { isActive } from '../people.js'
import { type NamedPerson, namedPeople } from './named-people.js'

const people = dedent`
  people:
    - { id: amara-okafor, name: Amara Okafor, from: 2020-01-01 }
    - { id: jonas-weber, name: Jonas Weber, from: 2021-01-01, to: 2026-10-31 }
`
const acknowledgedOn = (on: string) => dedent`
  ---
  id: AK-2026-001
  type: acknowledgement
  on: ${on}
  people: [amara-okafor, jonas-weber]
  ---
`

export const activeThen: Rule = {
  id: 'active-then',
  description: 'Require people named in dated records to have worked here on that day',
  rationale:
    'A record proves that a person did something on a date. One that names a person who had left, or was not here yet, proves nothing.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a person who confirmed after having left is named',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/records/acknowledgements/AK-2026-001.md': acknowledgedOn('2026-11-02'),
      },
      problems: [
        'qms-docs/records/acknowledgements/AK-2026-001.md:5:24 Jonas Weber had left by 2026-11-02; the last day was 2026-10-31. Check the date and the person, here and in people.yml.',
      ],
    },
    {
      name: 'a review by a person who was not here yet is named',
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
      name: 'the last day here passes',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/records/acknowledgements/AK-2026-001.md': acknowledgedOn('2026-10-31'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const named of namedPeople(qms)) {
      // Who is not known at all is reported by known-people.
      const person = qms.person(named.person)
      if (person && !isActive(person, named.on)) yield { ...named, message: describe(person, named) }
    }
  },
}

function describe({ id, name = id, from = '', to = '' }: Person, { on }: NamedPerson): string {
  const when =
    from > on ? `was not here yet on ${on}; the first day is ${from}` : `had left by ${on}; the last day was ${to}`
  return `${name} ${when}. Check the date and the person, here and in people.yml.`
}
