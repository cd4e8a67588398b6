import dedent from 'dedent'
import { START_OF_FILE } from '../../../core/model/place.js'
import type { Link, ListedPerson, Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { alsoNamedBy, MANY_LINKS } from '../../../core/questions/also-named-by.js'
import { didYouMean } from '../../../core/values/nearest-name.js'
import { misspeltIds, unknownActors } from '../misspelt-ids.js'
import { rolesWithDocument } from '../roles.js'

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
    'A person must answer for every document and every action. A name that no one in the organization has is the same as no name.',
  clauses: ['iso-9001-2015/5.3', 'iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a misspelt owner is found and the right one suggested',
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
      name: 'an unknown owner is named',
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
      name: 'a name, a title and two owners are named, with the id to write',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/QP-001.md': ownedBy('Amara Okafor'),
        'qms-docs/QP-002.md': ownedBy('Quality manager'),
        'qms-docs/QP-003.md': ownedBy('amara-okafor and jonas-weber'),
        'qms-docs/QP-004.md': ownedBy('"@amara-okafor"'),
        'qms-docs/roles/quality-manager.md': role.replace('owner:', 'title: Quality manager\nowner:'),
      },
      problems: [
        'qms-docs/QP-001.md:4:8 “Amara Okafor” is neither a person nor a role. Write amara-okafor, the id.',
        'qms-docs/QP-002.md:4:8 “Quality manager” is neither a person nor a role. Write quality-manager, the id.',
        'qms-docs/QP-003.md:4:8 “amara-okafor and jonas-weber” is neither a person nor a role. Only one is expected here: write its id.',
        'qms-docs/QP-004.md:4:8 “@amara-okafor” is neither a person nor a role. Write amara-okafor, the id.',
      ],
    },
    {
      name: 'where no people are listed at all, that is said once',
      files: { 'qms-docs/procedures/QP-001.md': ownedBy('amara-okafor'), 'qms-docs/procedures/b.md': ownedBy('Bob') },
      problems: [
        'qms-docs/people.yml:1:1 No people are listed, so documents can have no owners and no approvers. List everyone in qms-docs/people.yml, each with id, name, first day and roles.',
      ],
    },
    {
      name: 'a list that this change takes away is put back',
      base: { 'qms-docs/people.yml': people },
      files: { 'qms-docs/procedures/QP-001.md': ownedBy('amara-okafor') },
      problems: [
        'qms-docs/people.yml:1:1 No people are listed, so documents can have no owners and no approvers. Put the list back that was in qms-docs/people.yml before.',
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
      name: 'a role passes whose file cannot be read or has an unknown type, because that is reported there',
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
    const isEmpty = qms.people.length === 0
    const named = qms.links.some(({ allowed }) => allowed.includes('person') || allowed.includes('role'))
    // People whose file is broken are reported there.
    if (isEmpty && named && qms.peopleFile.defects.length === 0) yield noPeopleListed(qms)
    const misspelt = misspeltIds(qms)
    const told = new Set<string>()
    for (const links of unknownActors(qms).values()) {
      const [first] = links
      if (!first || (isEmpty && first.allowed.includes('person'))) continue
      const listed = misspelt.get(first.target)
      if (listed) {
        if (!told.has(first.target))
          yield { file: listed.file, at: `${listed.at}/id`, message: slipInId(qms, listed, first) }
        told.add(first.target)
        continue
      }
      const message = faultOf(qms, first)
      // One name may be missing in thousands of documents: that is one problem, not thousands.
      if (links.length >= MANY_LINKS)
        yield { file: first.from, at: first.pointer, message: `${message} ${alsoNamedBy(links)}` }
      else for (const { from, pointer } of links) yield { file: from, at: pointer, message }
    }
  },
}

function slipInId(qms: Qms, { person }: ListedPerson, { target }: Link): string {
  const documents = new Set(qms.linksTo(target).map(({ from }) => from)).size
  return `${documents} documents name “${target}”, who is not listed, and none names “${person.id}”. Write ${target} here, or list both.`
}

function noPeopleListed({ folder, peopleFile, base }: Qms) {
  const what = 'No people are listed, so documents can have no owners and no approvers.'
  const advice = base?.people.length
    ? `Put the list back that was in ${folder}/people.yml before.`
    : `List everyone in ${folder}/people.yml, each with id, name, first day and roles.`
  return { file: peopleFile, at: START_OF_FILE, message: `${what} ${advice}` }
}

function faultOf(qms: Qms, link: Link): string {
  const { revision, allowed } = link
  const target = revision === undefined ? link.target : `${link.target}@${revision}`
  if (rolesWithDocument(qms).has(target))
    return `“${target}” is a role, but a person is expected here. Write the person’s id.`
  if (isPerson(qms, target)) return `“${target}” is a person, but a role is expected here. Write the role’s id.`
  const [what, remedy] = expectation(allowed)
  const id = idBehind(qms, target)
  if (id !== undefined) return `“${target}” is ${what}. Write ${id}, the id.`
  if (/,|;|\band\b|&|\//.test(target)) return `“${target}” is ${what}. Only one is expected here: write its id.`
  const people = allowed.includes('person') ? qms.people.map((person) => person.id ?? '') : []
  const roles = allowed.includes('role') ? rolesWithDocument(qms) : []
  return `“${target}” is ${what}. ${didYouMean(target, [...people, ...roles], remedy)}`
}

/** @returns the id of the person or role that is named otherwise: by name, login, address or title */
function idBehind(qms: Qms, written: string): string | undefined {
  const wanted = written.replace(/^@/, '').toLowerCase()
  const isMeant = (name: string | undefined) => name?.toLowerCase() === wanted
  const person = qms.people.find(({ id, name, github, emails = [] }) => [id, name, github, ...emails].some(isMeant))
  return person?.id ?? qms.ofType('role').find(({ title }) => isMeant(title))?.id
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
