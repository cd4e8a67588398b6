import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import type { Person, Role } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { holdersOf } from '../../people/people.js'
import { shownCompetence } from '../shown-competence.js'

const files = (record: string, roles = '[{ role: goods-in-inspector }]') => ({
  'qms-docs/people.yml': `people: [{ id: emre-kaya, name: Emre Kaya, from: 2022-05-01, roles: ${roles} }]\n`,
  'qms-docs/goods-in-inspector.md': dedent`
    ---
    id: goods-in-inspector
    type: role
    title: Goods-in inspector
    required_competences: [{ competence: read technical drawings }]
    critical: true
    ---
  `,
  'qms-docs/CO-2026-001.md': dedent`
    ---
    id: CO-2026-001
    type: competence-record
    person: emre-kaya
    competence: Read technical drawings
    ${record}
    ---
  `,
})

export const criticalRolesCompetent: Rule = {
  id: 'critical-roles-competent',
  description: 'Require each holder of a critical role to have every competence that the role asks for',
  rationale:
    'Poor work in a critical role can harm customers. So it is verified that the holder of the role can do the work, and there is a record of it that is still valid.',
  clauses: ['iso-9001-2015/7.2'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a competence that was not verified is found',
      files: files('acquired: 2026-01-10'),
      problems: [
        'qms-docs/goods-in-inspector.md:6:11 Emre Kaya holds this role, which asks for “read technical drawings”, but it is not verified yet (CO-2026-001). Let another person verify it, and write a record of type “competence-record” (`qms new competence-record` begins one).',
      ],
    },
    {
      name: 'a competence that has expired is found',
      files: files('verified: 2024-01-10\nverified_by: amara-okafor\nexpires: 2026-11-21'),
      problems: [
        'qms-docs/goods-in-inspector.md:6:11 Emre Kaya holds this role, which asks for “read technical drawings”, but it expired on 2026-11-21 (CO-2026-001). Let another person verify it, and write a record of type “competence-record” (`qms new competence-record` begins one).',
      ],
    },
    {
      name: 'a competence without any record is found',
      files: { ...files(''), 'qms-docs/CO-2026-001.md': '---\nid: CO-2026-001\ntype: competence-record\n---\n' },
      problems: [
        'qms-docs/goods-in-inspector.md:6:11 Emre Kaya holds this role, which asks for “read technical drawings”, but there is no record of it. Let another person verify it, and write a record of type “competence-record” (`qms new competence-record` begins one).',
      ],
    },
    {
      name: 'a verified competence passes, on its last day, too',
      files: files('verified: 2026-01-10\nverified_by: amara-okafor\nexpires: 2026-11-22'),
      problems: [],
    },
    {
      name: 'a person who no longer holds the role needs it no longer',
      files: files('acquired: 2026-01-10', '[{ role: goods-in-inspector, to: 2026-10-31 }]'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const role of qms.ofType('role')) {
      const { critical, retired, required_competences: required = [] } = role.fields
      if (!critical || hasEnded(retired, qms.today)) continue
      const competences = required.flatMap(({ competence }) => competence ?? [])
      for (const person of holdersOf(qms, role.id)) yield* checkHolder(qms, role, person, competences)
    }
  },
}

function* checkHolder(qms: Qms, role: Document<Role>, person: Person, competences: readonly string[]) {
  for (const competence of competences) {
    const { gap } = shownCompetence(qms, person.id ?? '', competence, qms.today)
    if (!gap) continue
    const message = `${person.name ?? person.id} holds this role, which asks for “${competence}”, but ${gap}. Let another person verify it, and write a record of type “competence-record” (\`qms new competence-record\` begins one).`
    yield { file: role, at: '/critical', message }
  }
}
