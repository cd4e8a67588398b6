import { defineReport } from '../../../core/model/report.js'
import { amountCell, choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { daysBetween } from '../../../core/values/date.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { isProcess } from '../../documents/kinds.js'
import { lastRecordOf } from '../last-record.js'
import { QUIET_DAYS } from '../quiet-days.js'

/** How long ago each process left a record. */
export const processesWithoutRecords = defineReport({
  id: 'processes-without-records',
  title: 'Processes and their last record',
  question: 'Which processes have left no record for half a year or more?',
  clauses: ['iso-9001-2015/4.4.2', 'iso-9001-2015/9.1.3'],
  parameters: [],
  about: ['process'],
  columns: () => [
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'last', label: 'last record', kind: 'document' },
    { id: 'on', label: 'on', kind: 'date' },
    { id: 'days', label: 'days ago', kind: 'number' },
  ],
  rows: (qms) =>
    documentsInForce(qms)
      .filter(isProcess)
      .map(({ id, title }) => ({ id, title, last: lastRecordOf(qms, id) }))
      .map(({ id, title, last }) => {
        const days = last && daysBetween(last.on, qms.today)
        const state = days === undefined ? 'no record' : days >= QUIET_DAYS ? 'quiet' : 'alive'
        return {
          process: documentCell(id),
          title: textCell(title),
          state: choiceCell(state),
          last: documentCell(last?.record.id),
          on: dateCell(last?.on),
          days: amountCell(days),
        }
      }),
  examples: [
    {
      name: 'One left a record last month, one in spring, one never; what is only due does not count, and what names no process belongs to the text that names its type',
      files: {
        ...exampleFiles('process', {
          'PR-003': 'title: Make',
          'PR-004': 'title: Sell',
          'PR-006': 'title: Help',
          'PR-008': 'title: Lead\nrecords: [management-review]',
        }),
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'process: PR-003\ndetected: 2026-10-22\ndue: 2026-11-20',
          'NC-2026-002': 'process: PR-004\ndetected: 2026-04-01\nclosed: 2026-05-01',
        }),
        ...exampleFiles('management-review', { 'MR-2026-01': 'held: 2026-11-12' }),
      },
      rows: [
        'PR-003 | Make | alive | NC-2026-001 | 2026-10-22 | 31',
        'PR-004 | Sell | quiet | NC-2026-002 | 2026-05-01 | 205',
        'PR-006 | Help | no record |  |  | ',
        'PR-008 | Lead | alive | MR-2026-01 | 2026-11-12 | 10',
      ],
    },
  ],
})
