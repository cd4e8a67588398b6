import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { isApprovedText } from './approved-text.js'

/** @returns the first day on which a document will no longer apply, if that was decided and has not come; undefined otherwise */
export function plannedRetirement(qms: Qms, document: Document): CalendarDate | undefined {
  const on = fieldText(document.fields, 'retired.on')
  return on !== undefined && on > qms.today && isApprovedText(qms, document) ? on : undefined
}
