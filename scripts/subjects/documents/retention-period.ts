import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { addMonths, type CalendarDate, monthsInPeriod } from '../../core/values/date.js'

/** @returns how long records of a type are kept: as qms.yml says, else as its schema says */
export function retentionPeriod(qms: Qms, type: DocumentType): string | undefined {
  return qms.settings.retention[type.name] ?? type.retention?.period
}

/** @returns the last day on which the record must be kept; nothing while its period has not begun, or if it has none */
export function keptUntil(qms: Qms, document: Document, type: DocumentType): CalendarDate | undefined {
  const period = retentionPeriod(qms, type)
  const from = type.retention && fieldText(document.fields, type.retention.from)
  return from && period ? addMonths(from, monthsInPeriod(period)) : undefined
}
