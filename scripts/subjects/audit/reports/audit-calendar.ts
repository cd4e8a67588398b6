import { defineReport } from '../../../core/model/report.js'
import {
  actorCell,
  amountCell,
  choiceCell,
  dateCell,
  documentCell,
  listCell,
  NO_CELL,
} from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { groupBy } from '../../../core/values/group-by.js'
import { auditFindings, isToAnswer } from '../audit-findings.js'
import { plannedAudits } from '../planned-audits.js'

const programme = exampleText({
  id: 'AUP-001',
  type: 'audit-programme',
  entries:
    '[{ process: PR-003, planned: 2026-06-09, audit: IA-2026-01 }, { process: PR-004, planned: 2026-11-03 }, { process: PR-006, planned: 2027-02-16, auditor: ada }]',
})

/** What was audited and what will be, in the order of the days. */
export const auditCalendar = defineReport({
  id: 'audit-calendar',
  title: 'Audit calendar',
  question: 'Which audits were carried out, which are planned and which are late?',
  clauses: ['iso-9001-2015/9.2.2'],
  parameters: [],
  about: ['internal-audit', 'audit-programme'],
  columns: () => [
    { id: 'day', label: 'day', kind: 'date' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'processes', label: 'processes', kind: 'list' },
    { id: 'audit', label: 'audit', kind: 'document' },
    { id: 'planned', label: 'planned for', kind: 'date' },
    { id: 'auditors', label: 'auditors', kind: 'list' },
    { id: 'findings', label: 'findings', kind: 'number' },
  ],
  rows: (qms) => {
    const findings = groupBy(auditFindings(qms).filter(isToAnswer), ({ id }) => id)
    return plannedAudits(qms).map(({ on, state, processes, audit, planned, auditors, performed }) => ({
      day: dateCell(on),
      state: choiceCell(state),
      processes: listCell(processes.map(documentCell)),
      audit: documentCell(audit),
      planned: dateCell(planned),
      auditors: listCell(auditors.map(actorCell)),
      findings: performed === undefined ? NO_CELL : amountCell(findings.get(audit ?? '')?.length ?? 0),
    }))
  },
  examples: [
    {
      name: 'One was carried out ten days late, one is overdue, and one is still to come',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AUP-001.md': programme.file,
        'qms-docs/AP-AUP-001-1.md': exampleApproval(programme),
        ...exampleFiles('internal-audit', {
          'IA-2026-01':
            'planned: 2026-06-09\nperformed: 2026-06-19\nprocesses: [PR-003]\nauditors: [ada]\nfindings: [{ grade: minor, clause: "8.5", process: PR-003 }, { grade: strength, clause: "8.5", process: PR-003 }]',
        }),
      },
      rows: [
        '2026-06-19 | done | PR-003 | IA-2026-01 | 2026-06-09 | ada | 1',
        '2026-11-03 | overdue | PR-004 |  | 2026-11-03 |  | ',
        '2027-02-16 | planned | PR-006 |  | 2027-02-16 | ada | ',
      ],
    },
  ],
})
