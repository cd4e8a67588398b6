import type { Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { didYouMean } from '../../../core/values/nearest-name.js'
import { misspeltIds } from '../misspelt-ids.js'

export const knownSuperior: Rule = {
  id: 'known-superior',
  description: 'Require each person to report to another one in people.yml',
  rationale:
    'Every responsibility, approval and check in the documents leads to the list of people. What is long overdue goes to the superior, so there must be one.',
  clauses: ['iso-9001-2015/5.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'the place is right even after a person who has no id',
      files: {
        'qms-docs/people.yml': 'people: [{ name: Amara Okafor }, { id: jonas-weber, reports_to: jonas-weber }]\n',
      },
      problems: [
        'qms-docs/people.yml:1:65 People do not report to themselves. Name the person to whom this one reports, by id.',
      ],
    },
    {
      name: 'reporting to a person unknown is found',
      files: { 'qms-docs/people.yml': 'people: [{ id: amara-okafor, reports_to: helene-brandt }]\n' },
      problems: [
        'qms-docs/people.yml:1:42 helene-brandt is not in people.yml. Name the person to whom this one reports, by id.',
      ],
    },
    {
      name: 'reporting to another of the people passes',
      files: {
        'qms-docs/people.yml': 'people: [{ id: helene-brandt }, { id: amara-okafor, reports_to: helene-brandt }]\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { person, file, at } of qms.listedPeople) {
      const message = superiorFault(qms, person)
      if (message !== undefined) yield { file, at: `${at}/reports_to`, message }
    }
  },
}

const OTHERWISE = 'Name the person to whom this one reports, by id.'

function superiorFault(qms: Qms, { id, reports_to: superior }: Person): string | undefined {
  if (superior === undefined) return undefined
  if (superior === id) return `People do not report to themselves. ${OTHERWISE}`
  // A mistake in the person’s own id is reported there.
  if (qms.person(superior) || misspeltIds(qms).has(superior)) return undefined
  const others = qms.people.flatMap((person) => (person.id && person.id !== id ? person.id : []))
  return `${superior} is not in people.yml. ${didYouMean(superior, others, OTHERWISE)}`
}
