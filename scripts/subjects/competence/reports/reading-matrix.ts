import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { rowsWhere } from '../../../core/model/rows-where.js'
import { type Cell, type Column, countCell, documentCell, textCell } from '../../../core/model/table.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { once } from '../../../core/values/once.js'
import { byId, byText } from '../../../core/values/order.js'
import { dueList } from '../../actions/reports/due-list.js'
import { owedReadingsOf, revisionToRead } from '../../approval/owed-readings.js'
import { isRetired } from '../../approval/status.js'
import { trainingFor } from '../../approval/training-gate.js'
import { readersOn } from '../../people/people.js'

const READERS =
  'people: [{ id: ada, name: Ada Example, from: 2020-01-01, roles: [{ role: buyer }] }, { id: bea, name: Bea, roles: [{ role: buyer }, { role: planner }] }]\n'
const text = exampleText({ training: { roles: '[buyer, planner]' } })

/** Texts against the roles that must know them. */
export const readingMatrix = defineReport<string, readonly []>({
  id: 'reading-matrix',
  title: 'Required reading by role',
  question: 'Which texts must each role know, and how many of its holders have not read the newest revision?',
  clauses: ['iso-9001-2015/7.3', 'iso-9001-2015/7.2'],
  parameters: [],
  about: ['procedure', 'work-instruction', 'process', 'quality-policy', 'form'],
  columnFor: 'each role that must read something',
  columns: (qms) => [
    { id: 'document', label: 'document', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'revision', label: 'revision', kind: 'text' },
    { id: 'owed', label: 'still to read', kind: 'number' },
    ...[...new Set(requiredReading(qms).flatMap(({ roles }) => roles))]
      .sort(byText)
      .map((role): Column => ({ id: role, label: qms.find(role)?.title ?? role, kind: 'text' })),
  ],
  rows: (qms) =>
    requiredReading(qms).map(({ document, revision, roles }) => {
      const owed = new Set(owedReadingsOf(qms, document).map(({ person }) => person.id))
      return {
        document: documentCell(document.id),
        title: textCell(document.title),
        revision: textCell(revision),
        owed: countCell(owed.size, rowsWhere(dueList, { document: document.id, kind: 'acknowledgement' })),
        ...Object.fromEntries(roles.map((role) => [role, readBy(qms, role, owed)])),
      }
    }),
  examples: [
    {
      name: 'One of two buyers has read it',
      files: {
        'qms-docs/people.yml': READERS,
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(text),
        'qms-docs/AK-2026-001.md':
          '---\nid: AK-2026-001\ntype: acknowledgement\ndocument: QP-001\nrevision: 1\non: 2026-03-01\npeople: [ada]\n---\n',
      },
      rows: ['QP-001 |  | 1 | 1 | 1 of 2 | 0 of 1'],
    },
    { name: 'No one has to know a text', files: { 'qms-docs/people.yml': EXAMPLE_PEOPLE }, rows: [] },
  ],
})

/** The newest approved revision of each text that people have to know. */
const requiredReading = once((qms: Qms) =>
  [...qms.maintained].sort(byId).flatMap((document: Document) => {
    const newest = revisionToRead(qms, document)
    if (!newest || isRetired(qms, document)) return []
    const { roles = [] } = trainingFor(document, newest.record.fields)
    return roles.length === 0 ? [] : [{ document, revision: newest.revision, roles }]
  }),
)

function readBy(qms: Qms, role: string, owed: ReadonlySet<string | undefined>): Cell {
  const readers = readersOn(qms, role, qms.today)
  if (readers.length === 0) return textCell('no holder')
  return textCell(`${readers.filter(({ id }) => !owed.has(id)).length} of ${readers.length}`)
}
