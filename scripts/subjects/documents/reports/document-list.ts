import { fieldText } from '../../../core/model/fields.js'
import { defineReport } from '../../../core/model/report.js'
import { actorCell, textCell } from '../../../core/model/table.js'
import { byId } from '../../../core/values/order.js'
import { typeCell } from '../type-cell.js'

/** The master list: all documents and records, of every type. */
export const documentList = defineReport({
  id: 'documents',
  title: 'Documents',
  question: 'Which documents and records are there?',
  clauses: ['iso-9001-2015/7.5.3'],
  parameters: [],
  columns: () => [
    { id: 'id', label: 'id', kind: 'document' },
    { id: 'type', label: 'type', kind: 'choice' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'revision', label: 'revision', kind: 'text' },
    { id: 'owner', label: 'owner', kind: 'actor', isCurrent: true },
  ],
  rows: (qms) =>
    [...qms.documents].sort(byId).map(({ id, type, title, fields }) => ({
      id: { kind: 'document', id },
      type: typeCell(qms, type),
      title: textCell(title),
      revision: textCell(fieldText(fields, 'revision')),
      owner: actorCell(fieldText(fields, 'owner')),
    })),
  examples: [
    {
      name: 'Documents and records are in the order of their ids',
      files: {
        'qms-docs/procedures/QP-002.md':
          '---\nid: QP-002\ntype: procedure\ntitle: Handling of batteries\nrevision: 3\nowner: quality-manager\n---\n',
        'qms-docs/records/nonconformities/NC-2026-001.md':
          '---\nid: NC-2026-001\ntype: nonconformity\ntitle: Wrong label\n---\n',
      },
      rows: [
        'NC-2026-001 | nonconformity | Wrong label |  | ',
        'QP-002 | procedure | Handling of batteries | 3 | quality-manager',
      ],
    },
  ],
})
