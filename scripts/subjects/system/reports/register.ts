import type { ComputedColumn } from '../../../core/model/computed-column.js'
import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport, type Report } from '../../../core/model/report.js'
import { columnsIn } from '../../../core/model/subject.js'
import { type Cell, type Column, choiceCell } from '../../../core/model/table.js'
import { byId } from '../../../core/values/order.js'
import { statusOf } from '../../approval/status.js'
import { statusCell } from '../../approval/status-cell.js'
import { fieldColumn, fieldReader } from '../../documents/field-columns.js'
import { isClosed } from '../../documents/is-closed.js'
import { recordState } from '../../documents/record-state.js'
import { objectiveSubject } from '../../objective/index.js'
import { measurableSubjects } from '../../objective/measurable-subjects.js'

/** A register has the columns that the schema of its type names, what is worked out after the title; the last ones say how far each document or record is. */
export const register: Report = defineReport({
  id: 'register',
  title: 'Register',
  question: 'Which documents or records of one type are there, and how far is each?',
  clauses: ['iso-9001-2015/7.5.3'],
  parameters: [{ name: 'type', isRequired: true }],
  columns: (_qms, { type }) => columnsOf(type),
  rows: (qms, { type }) => {
    const documents = qms.documents.filter((document) => document.type === type.name).sort(byId)
    const rowOf = rowBuilder(qms, type)
    return documents.map(rowOf)
  },
  examples: [
    {
      name: 'A register of records says which state each has reached',
      given: { type: 'complaint-example' },
      files: {
        'schemas/document-types/complaint-example.schema.json': JSON.stringify({
          $schema: '../document-type.schema.json',
          title: 'Complaint',
          description: 'What a customer was not content with.',
          documentType: {
            control: 'retained',
            folder: 'complaints',
            idFormat: 'CO-NNN',
            states: [
              { state: 'received', date: 'received' },
              { state: 'closed', date: 'closed' },
            ],
            register: ['id', 'received'],
          },
          properties: {
            received: { $ref: '../common.schema.json#/$defs/date', description: 'The day it came.' },
            closed: { $ref: '../common.schema.json#/$defs/date', description: 'The day it was closed.' },
          },
        }),
        'qms-docs/complaints/CO-001.md':
          '---\nid: CO-001\ntype: complaint-example\ntitle: Clip broke\nreceived: 2026-11-02\nclosed: 2026-11-20\n---\n',
        'qms-docs/complaints/CO-002.md':
          '---\nid: CO-002\ntype: complaint-example\ntitle: Late parcel\nreceived: 2026-11-12\n---\n',
      },
      rows: ['CO-001 | 2026-11-02 | closed | no', 'CO-002 | 2026-11-12 | received | yes'],
    },
  ],
})

/** How far each row is. */
function progressOf({ control, states }: DocumentType): readonly ('status' | 'state' | 'open')[] {
  if (control === 'maintained') return ['status']
  return states.length > 1 ? ['state', 'open'] : states.length > 0 ? ['state'] : []
}

/** A register always tells which document each row is. */
const fieldsOf = ({ register }: DocumentType) => (register.includes('id') ? register : ['id', ...register])

/** What the schema names and the toolkit does not know is told by `valid-schemas`. */
function computedOf({ computed }: DocumentType): readonly ComputedColumn[] {
  return computed.flatMap((id) => computedColumns.find((one) => one.id === id) ?? [])
}

const computedColumns = columnsIn([...measurableSubjects, objectiveSubject])

function columnsOf(type: DocumentType): readonly Column[] {
  const computed = computedOf(type).map((column) => ({ ...column, isCurrent: true, isComputed: true }))
  const progress = progressOf(type).map((id): Column => ({ id, label: id, kind: 'choice' }))
  const fields = fieldsOf(type).map((column) => fieldColumn(type, column))
  const place = fields.findIndex(({ id }) => id === 'title') + 1 || fields.length
  return [...fields.slice(0, place), ...computed, ...fields.slice(place), ...progress]
}

/** What is the same in all rows is looked up once. */
function rowBuilder(qms: Qms, type: DocumentType): (document: Document) => Readonly<Record<string, Cell>> {
  const progress = {
    status: (document: Document) => statusCell(qms, statusOf(qms, document)),
    state: (document: Document) => choiceCell(recordState(qms, document)),
    open: (document: Document) => (isClosed(qms, document) ? choiceCell('no', 'Complete') : choiceCell('yes', 'Open')),
  }
  const cells = [
    ...fieldsOf(type).map((column) => [column.replaceAll('.*', ''), fieldReader(qms, type, column)] as const),
    ...computedOf(type).map(({ id, cellOf }) => [id, (document: Document) => cellOf(qms, document)] as const),
    ...progressOf(type).map((id) => [id, progress[id]] as const),
  ]
  return (document) => Object.fromEntries(cells.map(([id, cellOf]) => [id, cellOf(document)]))
}
