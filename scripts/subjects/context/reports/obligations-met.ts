import type { Obligation } from '../../../core/model/generated-types.js'
import { defineReport } from '../../../core/model/report.js'
import { actorCell, choiceCell, dateCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { isOverdue, LAST_DAY } from '../../../core/values/date.js'
import { byId } from '../../../core/values/order.js'
import { hasEnded } from '../../actions/due/has-ended.js'

/** What law and others ask, and who and what meets it. */
export const obligationsMet = defineReport({
  id: 'obligations-met',
  title: 'Obligations and who meets them',
  question: 'What do laws and others ask of us, which documents meet it, who answers for it, and was that checked?',
  clauses: ['iso-9001-2015/4.2', 'iso-9001-2015/8.2.2'],
  parameters: [],
  about: ['obligation'],
  columns: () => [
    { id: 'obligation', label: 'obligation', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'source', label: 'source', kind: 'text' },
    { id: 'met_by', label: 'met by', kind: 'list' },
    { id: 'responsible', label: 'responsible', kind: 'actor' },
    { id: 'checked', label: 'checked', kind: 'date' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'next_check', label: 'next check', kind: 'date' },
    { id: 'nonconformity', label: 'nonconformity', kind: 'document' },
  ],
  rows: (qms) =>
    qms
      .ofType('obligation')
      .filter(({ fields }) => !hasEnded(fields.ended, qms.today))
      .sort(byId)
      .map(({ id, title, fields }) => ({
        obligation: documentCell(id),
        title: textCell(title),
        source: textCell(fields.source),
        met_by: listCell((fields.met_by ?? []).map(documentCell)),
        responsible: actorCell(fields.responsible),
        checked: dateCell(fields.checked),
        state: choiceCell(stateOf(fields, qms.today)),
        next_check: dateCell(fields.next_check),
        nonconformity: documentCell(fields.nonconformity),
      })),
  examples: [
    {
      name: 'One is met, one was never checked, the check of one is overdue, one is not met, and one holds no more',
      files: {
        'qms-docs/OBL-001.md':
          '---\nid: OBL-001\ntype: obligations\ntitle: Obligations\nentries:\n  - { no: 1, title: Radio, source: Law A, met_by: [QP-009, EX-002], responsible: ada, checked: 2026-09-08, next_check: 2027-03-08, result: met }\n  - { no: 2, title: Waste, source: Law B }\n  - { no: 3, title: Data, checked: 2026-01-08, next_check: 2026-11-21, result: met }\n  - { no: 4, title: Stores, checked: 2026-10-08, result: not-met, nonconformity: NC-2026-001 }\n  - { no: 5, title: Old law, ended: 2026-01-01 }\n---\n',
      },
      rows: [
        'OBL-001#1 | Radio | Law A | QP-009, EX-002 | ada | 2026-09-08 | met | 2027-03-08 | ',
        'OBL-001#2 | Waste | Law B |  |  |  | never checked |  | ',
        'OBL-001#3 | Data |  |  |  | 2026-01-08 | check overdue | 2026-11-21 | ',
        'OBL-001#4 | Stores |  |  |  | 2026-10-08 | not met |  | NC-2026-001',
      ],
    },
  ],
})

function stateOf({ checked, next_check: next = LAST_DAY, result }: Obligation, today: string): string {
  if (checked === undefined || checked > today || result === undefined) return 'never checked'
  if (result !== 'met') return result === 'partly' ? 'partly met' : 'not met'
  return isOverdue(next, today) ? 'check overdue' : 'met'
}
