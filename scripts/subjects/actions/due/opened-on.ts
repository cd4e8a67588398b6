import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { fieldText } from '../../../core/model/fields.js'
import type { CalendarDate } from '../../../core/values/date.js'

/** @returns the day on which a record was opened, as its type says; undefined for types that say no such thing */
export function openedOn({ fields }: Document, type: DocumentType): CalendarDate | undefined {
  const opened = type.fields.find(({ event, path }) => event === 'opened' && !path.includes('*'))
  return opened && fieldText(fields, opened.path.join('.'))
}
