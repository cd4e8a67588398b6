import { defineReport } from '../../../core/model/report.js'
import { choiceCell, dateCell, textCell } from '../../../core/model/table.js'
import { yearUpTo } from '../../../core/values/period.js'
import { typeCell } from '../../documents/type-cell.js'
import { dueReviews } from '../due-reviews.js'

/** What the metric of review punctuality counts, one row a review. */
export const reviewList = defineReport({
  id: 'reviews',
  title: 'Reviews',
  question: 'Which documents were to be reviewed, and was each reviewed in time?',
  clauses: ['iso-9001-2015/7.5.3', 'iso-9001-2015/9.1.1'],
  parameters: [{ name: 'period', isRequired: false }],
  columns: () => [
    { id: 'due', label: 'due', kind: 'date' },
    { id: 'document', label: 'document', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'type', label: 'type', kind: 'choice' },
    { id: 'reviewed', label: 'reviewed', kind: 'date' },
    { id: 'in_time', label: 'in time', kind: 'choice' },
  ],
  rows: (qms, { period = yearUpTo(qms.today) }) =>
    dueReviews(qms, period).map(({ document, on, answer, isPunctual }) => ({
      due: dateCell(on),
      document: { kind: 'document', id: document.id },
      title: textCell(document.title),
      type: typeCell(qms, document.type),
      reviewed: dateCell(answer?.by === 'review' ? answer.on : undefined),
      in_time: choiceCell(isPunctual ? 'yes' : 'no'),
    })),
  examples: [
    {
      name: 'A review on its day is in time, and one that is not done by its day is not',
      files: {
        'qms-docs/QP-001.md':
          '---\nid: QP-001\ntype: procedure\ntitle: Purchasing\nrevision: 1\nowner: ada\nnext_review: 2027-03-01\n---\n',
        'qms-docs/DR-1.md':
          '---\nid: DR-2025-001\ntype: document-review\ndocument: QP-001\nreviewed: 2025-03-01\noutcome: keep\nnext_review: 2026-03-01\n---\n',
        'qms-docs/DR-2.md':
          '---\nid: DR-2026-001\ntype: document-review\ndocument: QP-001\nreviewed: 2026-03-01\noutcome: keep\nnext_review: 2027-03-01\n---\n',
        'qms-docs/QP-003.md':
          '---\nid: QP-003\ntype: procedure\ntitle: Packing\nrevision: 1\nowner: ada\nnext_review: 2026-11-21\n---\n',
      },
      rows: [
        '2026-03-01 | QP-001 | Purchasing | procedure | 2026-03-01 | yes',
        '2026-11-21 | QP-003 | Packing | procedure |  | no',
      ],
    },
  ],
})
