import type { Rule } from '../../../core/model/rule.js'
import { didYouMean } from '../../../core/values/nearest-name.js'
import { mayBeRole, rolesWithDocument } from '../roles.js'

const role = { 'qms-docs/quality-manager.md': '---\nid: quality-manager\ntype: role\n---\n' }

export const roleHasDocument: Rule = {
  id: 'role-has-document',
  description: 'Require every role that people hold to have a document, once there are documents of roles',
  rationale:
    'Every responsibility, approval and check in the documents leads to the list of people. A role without a document says nothing about what its holders may and must do.',
  clauses: ['iso-9001-2015/5.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
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
      name: 'roles need no documents as long as no role has one',
      files: { 'qms-docs/people.yml': 'people: [{ id: amara-okafor, roles: [{ role: quality-manager }] }]\n' },
      problems: [],
    },
  ],
  *check(qms) {
    const known = rolesWithDocument(qms)
    if (known.size === 0) return
    for (const { person, file, at } of qms.listedPeople) {
      for (const [index, { role }] of (person.roles ?? []).entries()) {
        if (role === undefined || mayBeRole(qms, role)) continue
        const message = `There is no document of the role ${role}. ${didYouMean(role, known, OTHERWISE)}`
        yield { file, at: `${at}/roles/${index}/role`, message }
      }
    }
  },
}

const OTHERWISE = 'Write a document of type “role” with this id (`qms new role` begins one), or name another role.'
