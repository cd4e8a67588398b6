import type { Rule } from '../../../core/model/rule.js'

export const uniquePeople: Rule = {
  id: 'unique-people',
  description: 'Require every id to belong to one person only',
  rationale:
    'Every responsibility, approval and check in the documents leads to the list of people. If two people share an id, it is unclear who was entitled to what.',
  clauses: ['iso-9001-2015/5.3'],
  severity: 'error',
  asksAbout: 'people',
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
      name: 'different people pass',
      files: { 'qms-docs/people.yml': 'people: [{ id: amara-okafor }, { id: jonas-weber }]\n' },
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
    }
  },
}
