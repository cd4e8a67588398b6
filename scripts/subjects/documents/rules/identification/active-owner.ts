import dedent from 'dedent'
import { fieldText } from '../../../../core/model/fields.js'
import type { Person } from '../../../../core/model/generated-types.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { isRetired } from '../../../approval/status.js'
import { holdersOf } from '../../../people/people.js'
import { rolesWithDocument } from '../../../people/roles.js'

const people = dedent`
  people:
    - id: amara-okafor
      name: Amara Okafor
      from: 2020-01-01
      roles: [{ role: quality-manager }, { role: purchaser, to: 2026-06-30 }]
    - { id: jonas-weber, name: Jonas Weber, from: 2021-01-01, to: 2026-10-31 }
`
const role = (id: string, more = 'title: A role') => dedent`
  ---
  id: ${id}
  type: role
  ${more}
  ---
`
const ownedBy = (owner: string) => dedent`
  ---
  id: QP-001
  type: procedure
  owner: ${owner}
  ---
`

export const activeOwner: Rule = {
  id: 'active-owner',
  description: 'Require the owner of every maintained document to be a current person or role',
  rationale:
    'The owner keeps a document right. When the owner leaves, or the role is not filled again, the document grows old unnoticed.',
  clauses: ['iso-9001-2015/5.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'an owner who has left is named',
      files: { 'qms-docs/people.yml': people, 'qms-docs/procedures/QP-001.md': ownedBy('jonas-weber') },
      problems: ['qms-docs/procedures/QP-001.md:4:8 Jonas Weber, the owner, left on 2026-10-31. Name a new owner.'],
    },
    {
      name: 'a role without a holder is named',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/procedures/QP-001.md': ownedBy('purchaser'),
        'qms-docs/roles/purchaser.md': role('purchaser'),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:8 The role purchaser has no holder today. Give it to a person in people.yml, or name another owner.',
      ],
    },
    {
      name: 'an owner who is here until today passes, and a role that a person holds',
      today: '2026-10-31',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/procedures/QP-001.md': ownedBy('jonas-weber'),
        'qms-docs/procedures/QP-002.md': ownedBy('quality-manager'),
        'qms-docs/roles/quality-manager.md': role('quality-manager'),
      },
      problems: [],
    },
    {
      name: 'a retired document needs no owner, and unknown owners are reported by known-people',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/procedures/QP-001.md': ownedBy('no-such-role'),
        'qms-docs/procedures/QP-002.md': ownedBy('jonas-weber\nretired: { on: 2026-03-31, reason: Done. }'),
      },
      problems: [],
    },
    {
      name: 'a role that has been retired passes here, because no-retired-references reports it',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/procedures/QP-001.md': ownedBy('purchaser'),
        'qms-docs/roles/purchaser.md': role('purchaser', 'retired: { on: 2026-06-30, reason: Merged. }'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const faults = new Map<string, string | undefined>()
    for (const document of qms.maintained) {
      const owner = fieldText(document.fields, 'owner')
      if (owner === undefined || isRetired(qms, document)) continue
      if (!faults.has(owner)) faults.set(owner, faultOf(qms, owner))
      const message = faults.get(owner)
      if (message) yield { file: document, at: '/owner', message }
    }
  },
}

function faultOf(qms: Qms, owner: string): string | undefined {
  const person = qms.person(owner)
  if (person) return absence(person, qms.today)
  const isRole = rolesWithDocument(qms).has(owner) && !qms.withId(owner).some((role) => isRetired(qms, role))
  // That no people are listed at all is reported by known-people.
  if (!isRole || qms.people.length === 0 || holdersOf(qms, owner).length > 0) return undefined
  return `The role ${owner} has no holder today. Give it to a person in people.yml, or name another owner.`
}

function absence({ id, name = id, from, to }: Person, today: string): string | undefined {
  if (to !== undefined && to < today) return `${name}, the owner, left on ${to}. Name a new owner.`
  if (from !== undefined && from > today)
    return `${name}, the owner, starts on ${from}. Until then, name another owner.`
  return undefined
}
