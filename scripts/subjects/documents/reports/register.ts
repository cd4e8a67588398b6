import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { findFields } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport, type Report } from '../../../core/model/report.js'
import { type Cell, type Column, NO_CELL, textCell } from '../../../core/model/table.js'
import { byId } from '../../../core/values/order.js'
import { statusOf } from '../../approval/status.js'
import { recordState } from '../record-state.js'

/** A register has the columns that the schema of its type names; the last one says how far each document or record is. */
export const register: Report = defineReport({
  id: 'register',
  title: 'Register',
  question: 'Which documents or records of one type are there, and how far is each?',
  clauses: ['iso-9001-2015/7.5.3'],
  parameters: [{ name: 'type', isRequired: true }],
  columns: (_qms, { type }) => columnsOf(type),
  rows: (qms, { type }) => {
    const documents = qms.documents.filter((document) => document.type === type.name).sort(byId)
    return documents.map((document) => rowOf(qms, type, document))
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
      rows: ['CO-001 | 2026-11-02 | closed', 'CO-002 | 2026-11-12 | received'],
    },
  ],
})

/** The last column, if there is one: what is computed of each row. */
function progressOf({ control, states }: DocumentType): 'status' | 'state' | undefined {
  if (control === 'maintained') return 'status'
  return states.length > 0 ? 'state' : undefined
}

function columnsOf(type: DocumentType): readonly Column[] {
  const named = type.register.map((column): Column => ({ ...nameOf(column), kind: kindOf(type, column) }))
  const progress = progressOf(type)
  return [...named, ...(progress ? [{ id: progress, label: progress, kind: 'text' as const }] : [])]
}

function nameOf(column: string): Pick<Column, 'id' | 'label'> {
  const id = column.replaceAll('.*', '')
  return { id, label: id }
}

/** What its cells are, by the schema. */
function kindOf(type: DocumentType, column: string): Column['kind'] {
  if (column === 'id') return 'document'
  const field = type.fields.find(({ path }) => path.join('.') === column)
  if (!field || column.includes('*') || field.schema.type === 'array') return 'list'
  if (field.schema.format === 'date') return 'date'
  if (!field.linksTo) return 'text'
  return field.linksTo.some((name) => name === 'role' || name === 'person') ? 'actor' : 'document'
}

function rowOf(qms: Qms, type: DocumentType, document: Document): Readonly<Record<string, Cell>> {
  const cells = type.register.map((column) => [column.replaceAll('.*', ''), cellOf(document, column)] as const)
  const progress = progressOf(type)
  const reached = progress === 'status' ? statusOf(qms, document) : recordState(qms, document)
  return { ...Object.fromEntries(cells), ...(progress && { [progress]: textCell(reached) }) }
}

function cellOf(document: Document, column: string): Cell {
  if (column === 'id') return { kind: 'document', id: document.id }
  const values = [...findFields(document.fields, column.split('.'))].flatMap(({ value }) => value)
  const items = values.map((value) => textCell(String(value)))
  return items.length > 1 ? { kind: 'list', items } : (items[0] ?? NO_CELL)
}
