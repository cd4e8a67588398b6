import { byId } from '../../../core/model/by-id.js'
import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { findFields } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Table } from '../../../core/model/table.js'
import { statusOf } from '../../approval/status.js'

/** The register of one document type, in the columns that its schema names; maintained documents also with their status. */
export function registerOf(qms: Qms, type: DocumentType): Table {
  const documents = qms.documents.filter((document) => document.type === type.name).sort(byId)
  const hasStatus = type.control === 'maintained'
  const names = type.register.map((column) => column.replaceAll('.*', ''))
  const columns = hasStatus ? [...names, 'status'] : names
  const rows = documents.map((document) => {
    const cells = type.register.map((column) => cellOf(document, column))
    return hasStatus ? [...cells, statusOf(qms, document)] : cells
  })
  return { title: type.title, columns, rows }
}

/** All documents, of every type. */
export function masterList(qms: Qms): Table {
  const rows = [...qms.documents]
    .sort(byId)
    .map((document) => [
      document.id,
      document.type,
      document.title,
      cellOf(document, 'revision'),
      cellOf(document, 'owner'),
    ])
  return { title: 'Documents', columns: ['id', 'type', 'title', 'revision', 'owner'], rows }
}

function cellOf(document: Document, column: string): string {
  const values = [...findFields(document.fields, column.split('.'))].flatMap(({ value }) => value)
  return values.map(String).join(', ')
}
