import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { actorCell, choiceCell, dateCell, NO_CELL, textCell } from '../../../core/model/table.js'
import { byId } from '../../../core/values/order.js'
import { type InForceWithoutFile, inForceWithoutFile } from '../../approval/in-force-without-file.js'
import { effectiveRevision } from '../../approval/revisions.js'
import { isInForce, statusOf } from '../../approval/status.js'
import { statusCell } from '../../approval/status-cell.js'
import { typeCell } from '../../documents/type-cell.js'
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
    { id: 'type', label: 'type', kind: 'choice' },
    { id: 'revision', label: 'revision', kind: 'text' },
    { id: 'status', label: 'status', kind: 'choice' },
    { id: 'in_force', label: 'in force', kind: 'text' },
    { id: 'since', label: 'since', kind: 'date' },
    { id: 'owner', label: 'owner', kind: 'actor', isCurrent: true },
    { id: 'next_review', label: 'next review', kind: 'date', isCurrent: true },
    { id: 'review', label: 'review', kind: 'choice', isCurrent: true },
  ],
  rows: (qms) => [
    ...inOrder(qms).map((document) => rowOf(qms, document)),
    ...inForceWithoutFile(qms).map((lost) => lostRow(qms, lost)),
  ],
  examples: [
    {
      name: 'A repository without approvals has drafts that count as in force',
      files: {
        'qms-docs/procedures/QP-002.md':
          '---\nid: QP-002\ntype: procedure\ntitle: Handling of batteries\nrevision: 3\nowner: quality-manager\nnext_review: 2026-11-01\n---\n',
      },
      rows: ['QP-002 | Handling of batteries | procedure | 3 | draft |  |  | quality-manager | 2026-11-01 | overdue'],
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
    type: typeCell(qms, document.type),
    revision: textCell(fieldText(document.fields, 'revision')),
    status: statusCell(qms, statusOf(qms, document)),
    in_force: textCell(effective?.revision),
    since: dateCell(effective?.effectiveOn),
    owner: actorCell(fieldText(document.fields, 'owner')),
    next_review: dateCell(review?.on),
    review: choiceCell(review?.state),
  } as const
}

function lostRow(qms: Qms, { id, type, effective: { revision, effectiveOn } }: InForceWithoutFile) {
  return {
    id: { kind: 'document', id },
    title: NO_CELL,
    type: typeCell(qms, type),
    revision: NO_CELL,
    status: choiceCell('no file', 'In force, without a file'),
    in_force: textCell(revision),
    since: dateCell(effectiveOn),
    owner: NO_CELL,
    next_review: NO_CELL,
    review: NO_CELL,
  } as const
}
