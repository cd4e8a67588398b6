import { defineReport } from '../../../core/model/report.js'
import { documentCell, listCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { isProcess } from '../../documents/kinds.js'
import { auditChecksOf } from '../audit-checks.js'

/** Which process can be audited today, and what to see to in each. */
export const processReadiness = defineReport({
  id: 'process-readiness',
  title: 'Processes ready for an audit',
  question: 'Which processes are ready to be audited, and what is to be seen to in each?',
  clauses: ['iso-9001-2015/9.2.2'],
  parameters: [],
  about: ['process'],
  columns: () => [
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'ready', label: 'ready', kind: 'number' },
    { id: 'asked', label: 'of', kind: 'number' },
    { id: 'open', label: 'look at', kind: 'list' },
  ],
  rows: (qms) =>
    documentsInForce(qms)
      .filter(isProcess)
      .map((process) => {
        const checks = auditChecksOf(qms, process)
        const open = checks.filter(({ answer }) => answer !== 'ready')
        return {
          process: documentCell(process.id),
          title: textCell(process.title),
          ready: { kind: 'number', value: checks.length - open.length },
          asked: { kind: 'number', value: checks.length },
          open: listCell(open.map(({ question }) => textCell(question))),
        }
      }),
  examples: [
    {
      name: 'Of a process of which there is nothing but its description, nothing is ready',
      files: exampleFiles('process', { 'PR-003': 'title: Make\nkind: core' }),
      rows: [
        'PR-003 | Make | 0 | 9 | Are its documents in force? Is nothing overdue? Did earlier audits leave nothing open? Are its risks within the appetite? Do its indicators meet their targets? Are its people shown to be competent? Have people read what they must know? Does it leave records? Is it audited in time?',
      ],
    },
  ],
})
