import { defineReport } from '../../../core/model/report.js'
import { actorCell, choiceCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { capitalized } from '../../../core/values/capitalized.js'
import { requiredCompetences } from '../required-competences.js'

/** What roles ask of people without a record that shows it: what training is planned from. */
export const competenceGaps = defineReport({
  id: 'competence-gaps',
  title: 'Competence gaps',
  question: 'Who lacks a competence that their role asks for, and why?',
  clauses: ['iso-9001-2015/7.2'],
  parameters: [],
  about: ['role'],
  columns: () => [
    { id: 'who', label: 'who', kind: 'actor' },
    { id: 'role', label: 'role', kind: 'actor' },
    { id: 'critical', label: 'critical role', kind: 'choice' },
    { id: 'competence', label: 'competence', kind: 'text' },
    { id: 'gap', label: 'what is missing', kind: 'text' },
    { id: 'record', label: 'record', kind: 'document' },
  ],
  rows: (qms) =>
    requiredCompetences(qms).flatMap(({ person, role, isCritical, competence, gap, record }) =>
      gap === undefined
        ? []
        : [
            {
              who: actorCell(person),
              role: actorCell(role),
              critical: isCritical ? choiceCell('yes') : choiceCell('no'),
              competence: textCell(competence),
              gap: textCell(`${capitalized(gap)}.`),
              record: documentCell(record?.id),
            },
          ],
    ),
  examples: [
    {
      name: 'One record has expired, one competence was never shown, one is shown, and a person who left is not asked',
      files: {
        'qms-docs/people.yml':
          'people:\n  - { id: ada, name: Ada, roles: [{ role: inspector }] }\n  - { id: bea, name: Bea, roles: [{ role: inspector }] }\n  - { id: cleo, name: Cleo, to: 2026-01-31, roles: [{ role: inspector }] }\n',
        ...exampleFiles('role', {
          inspector: 'critical: true\nrequired_competences: [{ competence: Inspect lots }, { competence: Weigh }]',
        }),
        ...exampleFiles('competence-record', {
          'CO-2025-001': 'person: ada\ncompetence: inspect lots\nverified: 2025-01-10\nexpires: 2026-01-10',
          'CO-2025-002': 'person: bea\ncompetence: Inspect lots\nverified: 2025-01-10',
          'CO-2025-003': 'person: bea\ncompetence: Weigh\nverified: 2025-01-10',
        }),
      },
      rows: [
        'ada | inspector | yes | Inspect lots | It expired on 2026-01-10 (CO-2025-001). | CO-2025-001',
        'ada | inspector | yes | Weigh | There is no record of it. | ',
      ],
    },
    {
      name: 'One record is not verified yet, one has ended',
      files: {
        'qms-docs/people.yml':
          'people:\n  - { id: ada, name: Ada, roles: [{ role: inspector }] }\n  - { id: bea, name: Bea, roles: [{ role: inspector }] }\n',
        ...exampleFiles('role', { inspector: 'required_competences: [{ competence: Weigh }]' }),
        ...exampleFiles('competence-record', {
          'CO-2026-001': 'person: ada\ncompetence: Weigh',
          'CO-2026-002': 'person: bea\ncompetence: Weigh\nverified: 2026-01-10\nended: 2026-06-30',
        }),
      },
      rows: [
        'ada | inspector | no | Weigh | It is not verified yet (CO-2026-001). | CO-2026-001',
        'bea | inspector | no | Weigh | Its record ended on 2026-06-30 (CO-2026-002). | CO-2026-002',
      ],
    },
  ],
})
