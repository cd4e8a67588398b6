import dedent from 'dedent'
import { mayBeRole, rolesWithDocument } from '../../lifecycle/roles.js'
import { didYouMean } from '../../model/nearest-name.js'
import { START_OF_FILE } from '../../model/place.js'
import type { Link, Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'

const people = dedent`
  people:
    - { id: amara-okafor, name: Amara Okafor, from: 2020-01-01 }
`
const role = dedent`
  ---
  id: quality-manager
  type: role
  owner: quality-manager
  ---
`
const ownedBy = (owner: string) => dedent`
  ---
  id: QP-001
  type: procedure
  owner: ${owner}
  ---
`
const review = dedent`
  ---
  id: DR-2026-001
  type: document-review
  by: quality-manager
  ---
`

export const knownPeople: Rule = {
  id: 'known-people',
  description: 'Require every person and role that a document names to exist',
  rationale:
    'Somebody must answer for every document and every action. A name that nobody in the organization has is the same as no name.',
  clauses: ['iso-9001-2015/5.3', 'iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a slip in the owner is found and the right one suggested',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/procedures/QP-001.md': ownedBy('quality-manger'),
        'qms-docs/roles/quality-manager.md': role,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:8 “quality-manger” is neither a person nor a role. Did you mean “quality-manager”?',
      ],
    },
    {
      name: 'an owner whom nobody knows is named',
      files: { 'qms-docs/people.yml': people, 'qms-docs/procedures/QP-001.md': ownedBy('Bob') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:8 “Bob” is neither a person nor a role. Add the person to people.yml, or write a document of type “role” for it.',
      ],
    },
    {
      name: 'a role in place of a person is named, and a person in place of a role',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/records/document-reviews/DR-2026-001.md': review,
        'qms-docs/roles/deputy.md': role.replace('owner: quality-manager', 'deputy: amara-okafor'),
        'qms-docs/roles/quality-manager.md': role,
      },
      problems: [
        'qms-docs/records/document-reviews/DR-2026-001.md:4:5 “quality-manager” is a role, but a person is expected here. Write the person’s id.',
        'qms-docs/roles/deputy.md:4:9 “amara-okafor” is a person, but a role is expected here. Write the role’s id.',
      ],
    },
    {
      name: 'where nobody is listed at all, that is said once',
      files: { 'qms-docs/procedures/QP-001.md': ownedBy('amara-okafor'), 'qms-docs/procedures/b.md': ownedBy('Bob') },
      problems: [
        'qms-docs/people.yml:1:1 No people are listed, so nobody can own, approve or do anything. List everybody in qms-docs/people.yml, each with id, name, first day and roles.',
      ],
    },
    {
      name: 'a role that has a document passes, and a person in people.yml or qms.yml',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/qms.yml': dedent`
          organization: { name: Example }
          people: [{ id: jonas-weber, name: Jonas Weber, from: 2021-01-01 }]
        `,
        'qms-docs/procedures/QP-001.md': ownedBy('amara-okafor'),
        'qms-docs/procedures/QP-002.md': ownedBy('jonas-weber'),
        'qms-docs/roles/quality-manager.md': role,
      },
      problems: [],
    },
    {
      name: 'a role passes whose file cannot be read or has a type that nobody knows, because that is reported there',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/procedures/QP-001.md': ownedBy('auditor'),
        'qms-docs/procedures/QP-002.md': ownedBy('purchaser'),
        'qms-docs/roles/auditor.md': 'No front matter.',
        'qms-docs/roles/purchaser.md': '---\nid: purchaser\ntype: rol\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    const links = qms.links.filter(({ allowed }) => allowed.includes('person') || allowed.includes('role'))
    const nobody = qms.people.length === 0
    // People whose file is broken are reported there.
    if (nobody && links.length > 0 && qms.peopleFile.defects.length === 0) yield nobodyKnown(qms)
    // One name may be missing in thousands of documents, and comparing it with all others takes a while.
    const messages = new Map<string, string>()
    for (const link of links) {
      if (isKnown(qms, link) || (nobody && link.allowed.includes('person'))) continue
      const key = [link.target, ...link.allowed].join(' ')
      const message = messages.get(key) ?? faultOf(qms, link)
      messages.set(key, message)
      yield { file: link.from, at: link.pointer, message }
    }
  },
}

function nobodyKnown({ folder, peopleFile }: Qms) {
  const message = `No people are listed, so nobody can own, approve or do anything. List everybody in ${folder}/people.yml, each with id, name, first day and roles.`
  return { file: peopleFile, at: START_OF_FILE, message }
}

function isKnown(qms: Qms, { target, allowed }: Link): boolean {
  return (allowed.includes('person') && isPerson(qms, target)) || (allowed.includes('role') && mayBeRole(qms, target))
}

function faultOf(qms: Qms, { target, allowed }: Link): string {
  if (rolesWithDocument(qms).has(target))
    return `“${target}” is a role, but a person is expected here. Write the person’s id.`
  if (isPerson(qms, target)) return `“${target}” is a person, but a role is expected here. Write the role’s id.`
  const people = allowed.includes('person') ? qms.people.map(({ id = '' }) => id) : []
  const roles = allowed.includes('role') ? rolesWithDocument(qms) : []
  const [what, remedy] = expectation(allowed)
  return `“${target}” is ${what}. ${didYouMean(target, [...people, ...roles], remedy)}`
}

function expectation(allowed: readonly string[]): readonly [what: string, remedy: string] {
  const [addPerson, addRole] = ['Add the person to people.yml', 'write a document of type “role” for it']
  if (!allowed.includes('role')) return ['not a person in people.yml', `${addPerson} first.`]
  if (!allowed.includes('person')) return ['not a role', `First ${addRole}.`]
  return ['neither a person nor a role', `${addPerson}, or ${addRole}.`]
}

function isPerson(qms: Qms, id: string): boolean {
  return qms.person(id) !== undefined
}
