import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Redline } from '../../../core/redline/redline.js'
import { defined } from '../../../core/values/defined.js'
import { byId } from '../../../core/values/order.js'
import type { RecordChange } from './change-report.js'
import type { ChangedRecord } from './changed-record.js'
import { isAbout } from './is-about.js'
import { tableChanges } from './table-changes.js'
import { isOrWasMaintained, outcomeOfGone, type TouchedDocument, touchedDocuments } from './touched-document.js'

/** @returns what a branch does to records, and to files of unknown types, by id */
export function recordChanges(qms: Qms, redlines: ReadonlyMap<Document, Redline>): readonly ChangedRecord[] {
  const records = touchedDocuments(qms).filter((touched) => !isOrWasMaintained(qms, touched))
  const isInTable = ({ document }: TouchedDocument) => document.row !== undefined && !isAbout(document)
  const others = records
    .filter((touched) => !isInTable(touched))
    .flatMap((touched) => {
      const { document: record } = touched
      const outcome = outcomeOf(qms, touched)
      if (!outcome) return []
      const { id, title, path } = record
      // All of a new record is new; of one that went, nothing is left to read.
      const redline = outcome === 'changed' ? redlines.get(record) : undefined
      const type = qms.typeOf(record)?.title ?? record.type
      return [{ record, change: { id, title, type, path, outcome, ...defined({ redline }) } }]
    })
  return [...others, ...tableChanges(qms, records.filter(isInTable), redlines)].sort((a, b) => byId(a.record, b.record))
}

function outcomeOf(qms: Qms, { document, differs }: TouchedDocument): RecordChange['outcome'] | undefined {
  if (differs === 'nothing') return undefined
  if (differs === 'is new') return 'new'
  if (differs === 'is gone') return outcomeOfGone(qms, document)
  return differs === 'path' ? 'moved' : 'changed'
}
