import type { Document } from '../../../core/model/document.js'
import { defineReport } from '../../../core/model/report.js'
import { amountCell, choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { addMonths, isOverdue } from '../../../core/values/date.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { isProcess } from '../../documents/kinds.js'
import { auditCycleOf } from '../audit-cycle.js'
import { earlierPoints } from '../earlier-points.js'
import { lastAuditOf } from '../last-audit.js'

/** Whether each process is audited in time, and with which result. */
export const auditsByProcess = defineReport({
  id: 'audits-by-process',
  title: 'Audits by process',
  question: 'When was each process audited, with which result, and when is its next audit?',
  clauses: ['iso-9001-2015/9.2.1', 'iso-9001-2015/9.2.2'],
  parameters: [],
  about: ['process'],
  columns: () => [
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'audited', label: 'audited', kind: 'date' },
    { id: 'audit', label: 'audit', kind: 'document' },
    { id: 'effective', label: 'effective', kind: 'choice' },
    { id: 'open', label: 'points to look at', kind: 'number' },
    { id: 'due', label: 'due by', kind: 'date' },
    { id: 'planned', label: 'planned', kind: 'date' },
    { id: 'state', label: 'state', kind: 'choice' },
  ],
  rows: (qms) =>
    documentsInForce(qms)
      .filter(isProcess)
      .map((process) => {
        const last = lastAuditOf(qms, process.id)
        const { months, next } = auditCycleOf(qms, process as Document)
        const audited = last?.fields.performed
        const due = audited && addMonths(audited, months)
        const { effective } = last?.fields.conclusions?.find((one) => one.process === process.id) ?? {}
        const state = due === undefined ? 'never audited' : isOverdue(due, qms.today) ? 'overdue' : 'in time'
        return {
          process: documentCell(process.id),
          title: textCell(process.title),
          audited: dateCell(audited),
          audit: documentCell(last?.id),
          effective: choiceCell(effective, effective?.replaceAll('-', ' ')),
          open: amountCell(earlierPoints(qms, process.id).length),
          due: dateCell(due),
          planned: dateCell(next),
          state: choiceCell(state),
        }
      }),
  examples: [
    {
      name: 'One process was audited too long ago, one last month, one never',
      files: {
        ...exampleFiles('process', {
          'PR-003': 'title: Make\nkind: core',
          'PR-004': 'title: Sell\nkind: core',
          'PR-006': 'title: Help',
        }),
        ...exampleFiles('internal-audit', {
          'IA-2025-01': 'performed: 2025-10-01\nprocesses: [PR-003]',
          'IA-2026-01':
            'performed: 2026-10-01\nprocesses: [PR-004]\nfindings: [{ id: F1, grade: opportunity, clause: "8.2", process: PR-004, statement: Ask sooner. }]\nconclusions: [{ process: PR-004, effective: in-part }]',
          'IA-2027-01': 'planned: 2027-03-01\nprocesses: [PR-003]',
        }),
      },
      rows: [
        'PR-003 | Make | 2025-10-01 | IA-2025-01 |  | 0 | 2026-10-01 | 2027-03-01 | overdue',
        'PR-004 | Sell | 2026-10-01 | IA-2026-01 | in-part | 1 | 2027-10-01 |  | in time',
        'PR-006 | Help |  |  |  | 0 |  |  | never audited',
      ],
    },
  ],
})
