import { defineReport } from '../../../core/model/report.js'
import { choiceCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { auditChecksOf } from '../audit-checks.js'

/** Whether a process can be audited today, and what to see to before. */
export const auditReadiness = defineReport({
  id: 'audit-readiness',
  title: 'Ready for an audit',
  question: 'Is a process ready to be audited, and what is to be seen to before?',
  clauses: ['iso-9001-2015/9.2.1', 'iso-9001-2015/9.2.2'],
  parameters: [{ name: 'document', isRequired: true }],
  columns: () => [
    { id: 'question', label: 'question', kind: 'text' },
    { id: 'answer', label: 'answer', kind: 'choice' },
    { id: 'why', label: 'why', kind: 'text' },
    { id: 'found', label: 'what it is about', kind: 'list' },
  ],
  rows: (qms, { document }) =>
    auditChecksOf(qms, document).map(({ question, answer, why, found }) => ({
      question: textCell(question),
      answer: choiceCell(answer),
      why: textCell(why),
      found: listCell(found.map(documentCell)),
    })),
  examples: [
    {
      name: 'A procedure is in force, a risk is too high, and a nonconformity is late',
      given: { document: 'PR-003' },
      files: {
        'qms-docs/people.yml': 'people: [{ id: ada, name: Ada Example, roles: [{ role: operations }] }]\n',
        ...exampleFiles('process', { 'PR-003': 'title: Make\nkind: core\nowner: operations\nprocedures: [QP-001]' }),
        ...exampleFiles('procedure', { 'QP-001': 'title: Weigh' }),
        ...exampleFiles('risk', { 'RI-001': 'title: Fire\nprocess: PR-003\nlikelihood: 5\nimpact: 5' }),
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'title: Wrong label\nprocess: PR-003\ndetected: 2026-10-02\ndue: 2026-11-01',
        }),
        ...exampleFiles('internal-audit', { 'IA-2025-01': 'performed: 2025-12-01\nprocesses: [PR-003]' }),
      },
      rows: [
        'Are its documents in force? | ready | 1 document of the process is in force. | QP-001',
        'Is nothing overdue? | look at it | 1 date is past. | NC-2026-001',
        'Did earlier audits leave nothing open? | look at it | 1 point of earlier audits or open record is to be looked at. | NC-2026-001',
        'Are its risks within the appetite? | look at it | 1 of 1 risk is above the appetite or not judged. | RI-001',
        'Do its indicators meet their targets? | look at it | No indicator belongs to the process. | ',
        'Are its people shown to be competent? | not evaluated | No role of the process asks for a competence. | ',
        'Have people read what they must know? | not evaluated | No text of the process has to be known by anyone. | ',
        'Does it leave records? | ready | The last record is 51 days old. | NC-2026-001',
        'Is it audited in time? | ready | The last audit was on 2025-12-01; audits are due every 12 months. | ',
      ],
    },
  ],
})
