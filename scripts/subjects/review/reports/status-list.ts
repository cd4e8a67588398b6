import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { dateCell, NO_CELL, textCell } from '../../../core/model/table.js'
import { byId } from '../../../core/values/order.js'
import { type InForceWithoutFile, inForceWithoutFile } from '../../approval/in-force-without-file.js'
import { effectiveRevision } from '../../approval/revisions.js'
import { isInForce, statusOf } from '../../approval/status.js'
import { reviewState } from '../review-state.js'

/** Every maintained document: what its text is, what is in force, and when it is reviewed; at the end those that no file shows any more. */
export const statusList = defineReport({
  id: 'status',
  title: 'Status',
  question: 'Which revision of each document is in force, and when is it reviewed?',
  clauses: ['iso-9001-2015/7.5.3'],
  parameters: [],
  columns: () => [
    { id: 'id', label: 'id', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'revision', label: 'revision', kind: 'text' },
    { id: 'status', label: 'status', kind: 'text' },
    { id: 'in_force', label: 'in force', kind: 'text' },
    { id: 'since', label: 'since', kind: 'date' },
    { id: 'next_review', label: 'next review', kind: 'date' },
    { id: 'review', label: 'review', kind: 'text' },
  ],
  rows: (qms) => [...inOrder(qms).map((document) => rowOf(qms, document)), ...inForceWithoutFile(qms).map(lostRow)],
  examples: [
    {
      name: 'A repository without approvals has drafts that count as in force',
      files: {
        'qms-docs/procedures/QP-002.md':
          '---\nid: QP-002\ntype: procedure\ntitle: Handling of batteries\nrevision: 3\nowner: quality-manager\nnext_review: 2026-11-01\n---\n',
      },
      rows: ['QP-002 | Handling of batteries | 3 | draft |  |  | 2026-11-01 | overdue'],
    },
  ],
})

const inOrder = onceForAllDays(({ maintained }) => [...maintained].sort(byId))

function rowOf(qms: Qms, document: Document) {
  const effective = isInForce(qms, document) ? effectiveRevision(qms, document) : undefined
  const review = reviewState(qms, document)
  return {
    id: { kind: 'document', id: document.id },
    title: textCell(document.title),
    revision: textCell(fieldText(document.fields, 'revision')),
    status: textCell(statusOf(qms, document)),
    in_force: textCell(effective?.revision),
    since: dateCell(effective?.effectiveOn),
    next_review: dateCell(review?.on),
    review: textCell(review?.state),
  } as const
}

function lostRow({ id, effective: { revision, effectiveOn } }: InForceWithoutFile) {
  return {
    id: { kind: 'document', id },
    title: NO_CELL,
    revision: NO_CELL,
    status: textCell('no file'),
    in_force: textCell(revision),
    since: dateCell(effectiveOn),
    next_review: NO_CELL,
    review: NO_CELL,
  } as const
}
