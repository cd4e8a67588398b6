import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { readersOn } from '../../people/people.js'
import { knownRoles } from '../../people/roles.js'
import { isRetired } from '../status.js'
import { holdingTraining, trainingOf } from '../training-gate.js'

const people = (role: string) => ({
  'qms-docs/people.yml': `people: [{ id: ada, name: Ada Example, from: 2020-01-01, roles: [{ role: ${role} }, { role: fitter, to: 2025-12-31 }] }]\n`,
})
const text = (training: Readonly<Record<string, string>>) => ({ 'qms-docs/QP-001.md': exampleText({ training }).file })

export const trainingRolesHeld: Rule = {
  id: 'training-roles-held',
  description: 'Require that a person holds every role that must know a text',
  rationale:
    'A text that waits until its readers have acknowledged it waits for good if there are no readers, and a role without a holder looks as if people had been told.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/7.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a role whose only holder gave it up',
      files: { ...people('buyer'), ...text({ roles: '[fitter]' }) },
      problems: [
        'qms-docs/QP-001.md:6:21 No person holds the role fitter on 2026-11-22, so QP-001 would never come into force. Give the role to a person in people.yml, or name another one here.',
      ],
    },
    {
      name: 'a role without a holder beside one that has some',
      files: { ...people('buyer'), ...text({ roles: '[fitter, buyer]' }) },
      problems: [
        'qms-docs/QP-001.md:6:21 No person holds the role fitter on 2026-11-22, so no person is told in that role. Give the role to a person in people.yml, or name another one here.',
      ],
    },
    {
      name: 'roles with holders, one that is unknown, and a text that is withdrawn',
      files: {
        ...people('buyer'),
        ...text({ roles: '[buyer, byer]' }),
        'qms-docs/QP-002.md': exampleText({
          id: 'QP-002',
          training: { roles: '[fitter]' },
          retired: { on: '2026-03-01' },
        }).file,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      const { roles = [] } = trainingOf(document)
      if (roles.length === 0 || isRetired(qms, document)) continue
      const known = knownRoles(qms)
      const empty = (role: string) => readersOn(qms, role, qms.today).length === 0
      const neverOpens = holdingTraining(document) !== undefined && roles.every(empty)
      for (const [index, role] of roles.entries()) {
        if (!known.has(role) || !empty(role)) continue
        const effect = neverOpens
          ? `so ${document.id} would never come into force`
          : 'so no person is told in that role'
        const message = `No person holds the role ${role} on ${qms.today}, ${effect}. Give the role to a person in people.yml, or name another one here.`
        yield { file: document, at: `/training/roles/${index}`, message }
      }
    }
  },
}
