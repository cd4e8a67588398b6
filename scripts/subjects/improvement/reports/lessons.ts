import type { Document } from '../../../core/model/document.js'
import type { CorrectiveAction } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { choiceCell, dateCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { referencesTo } from '../../../core/questions/references.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { yearUpTo } from '../../../core/values/period.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** What corrective actions taught, and where it was taken up. */
export const lessons = defineReport({
  id: 'lessons',
  title: 'Lessons learned',
  question: 'What did we learn from corrective actions that were closed, and who took it up?',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/7.1.6', 'iso-9001-2015/10.3'],
  parameters: [{ name: 'period', isRequired: false }],
  about: ['corrective-action'],
  columns: () => [
    { id: 'closed', label: 'closed', kind: 'date' },
    { id: 'lesson', label: 'lesson', kind: 'text' },
    { id: 'from', label: 'from', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'taken_up', label: 'taken up by', kind: 'list' },
    { id: 'state', label: 'state', kind: 'choice' },
  ],
  rows: (qms, { period = yearUpTo(qms.today) }) =>
    casesOf(qms, 'corrective-action')
      .closedWithin(period)
      .filter(({ closed = '' }) => closed <= qms.today)
      .flatMap(({ document, closed, fields }) => {
        if (fields.lesson === undefined) return []
        const takenUp = takenUpBy(qms, document)
        return [
          {
            closed: dateCell(closed),
            lesson: textCell(fields.lesson.trim()),
            from: documentCell(document.id),
            title: textCell(document.title),
            process: documentCell(fields.process),
            taken_up: listCell(takenUp.map(documentCell)),
            state: choiceCell(takenUp.length > 0 ? 'taken up' : 'not taken up yet'),
          },
        ]
      }),
  examples: [
    {
      name: 'One lesson changed a procedure and was trained, one was not taken up, one is of another month',
      given: { period: '2026-10' },
      files: {
        ...exampleFiles('corrective-action', {
          'CA-2026-001':
            'title: Labels\nprocess: PR-003\nopened: 2026-09-01\nclosed: 2026-10-05\nlesson: Let the tool ask.\nqms_change: { needed: true, link: QP-004 }\nnonconformities: [NC-2026-001]',
          'CA-2026-002': 'title: Cells\nopened: 2026-09-01\nclosed: 2026-10-31\nlesson: Look longer.',
          'CA-2026-003': 'title: Parcels\nopened: 2026-09-01\nclosed: 2026-11-01\nlesson: Ask.',
        }),
        ...exampleFiles('nonconformity', { 'NC-2026-001': 'corrective_action: { needed: true, link: CA-2026-001 }' }),
        ...exampleFiles('training', { 'TR-2026-001': 'source: CA-2026-001' }),
      },
      rows: [
        '2026-10-05 | Let the tool ask. | CA-2026-001 | Labels | PR-003 | QP-004, TR-2026-001 | taken up',
        '2026-10-31 | Look longer. | CA-2026-002 | Cells |  |  | not taken up yet',
      ],
    },
  ],
})

/** Before the lesson was there, these brought it about or judged it. */
const BEFORE: readonly string[] = [
  'nonconformity',
  'corrective-action',
  'approval',
  'customer-complaint',
  'internal-audit',
]

function takenUpBy(qms: Qms, { id, fields }: Document<CorrectiveAction>): readonly string[] {
  const own = [fields.qms_change, fields.risk_update, fields.similar_occurrences].flatMap((one) => one?.link ?? [])
  const later = referencesTo(qms, id).flatMap(({ from }) => (BEFORE.includes(from.type) ? [] : from.id))
  return [...new Set([...own, ...later])]
}
