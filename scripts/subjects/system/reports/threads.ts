import { defineReport } from '../../../core/model/report.js'
import { choiceCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { sampledThreads } from '../readiness/sampled-threads.js'

/** Records drawn as an auditor would, each followed to its end. */
export const threadsReport = defineReport({
  id: 'threads',
  title: 'Threads',
  question: 'If an auditor draws a record, where does it lead, and what is missing on the way?',
  clauses: ['iso-9001-2015/9.2.2'],
  parameters: [{ name: 'seed', isRequired: false }],
  columns: () => [
    // First, so that readers who may not see a record do not see its row.
    { id: 'record', label: 'record', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'missing', label: 'missing', kind: 'list' },
    { id: 'thread', label: 'followed from', kind: 'document' },
  ],
  rows: (qms, { seed = qms.today }) =>
    sampledThreads(qms, seed).flatMap(({ start, steps }) =>
      steps.map(({ record: { id, title }, state, missing }) => ({
        record: documentCell(id),
        title: textCell(title),
        state: choiceCell(state),
        missing: listCell(missing.map((one) => choiceCell(one, one))),
        thread: documentCell(start.id),
      })),
    ),
  examples: [
    {
      name: 'A complaint leads to a nonconformity and on to a corrective action that lacks its cause',
      given: { seed: '1' },
      files: {
        ...exampleFiles('customer-complaint', {
          'CC-2026-001': 'title: No sound\nreceived: 2026-10-01\nnonconformity: { needed: true, link: NC-2026-001 }',
        }),
        ...exampleFiles('nonconformity', { 'NC-2026-001': 'title: Loose wire\ndetected: 2026-10-02' }),
        ...exampleFiles('corrective-action', {
          'CA-2026-001': 'title: Solder it\nopened: 2026-10-03\nnonconformities: [NC-2026-001]',
        }),
      },
      rows: [
        'CA-2026-001 | Solder it | open | What keeps it from doing more harm, Cause, Actions, Does it happen elsewhere? Do risks change? Does the system change? Did it work? | CA-2026-001',
        'CC-2026-001 | No sound | received |  | CC-2026-001',
        'NC-2026-001 | Loose wire | open |  | CC-2026-001',
        'CA-2026-001 | Solder it | open | What keeps it from doing more harm, Cause, Actions, Does it happen elsewhere? Do risks change? Does the system change? Did it work? | CC-2026-001',
        'NC-2026-001 | Loose wire | open |  | NC-2026-001',
        'CA-2026-001 | Solder it | open | What keeps it from doing more harm, Cause, Actions, Does it happen elsewhere? Do risks change? Does the system change? Did it work? | NC-2026-001',
      ],
    },
  ],
})
