import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { openingField } from '../../core/questions/opening-field.js'

/** @returns whether a record was there on the as-of date; one of a type that does not say since when it is there always was */
export function hasBegun(qms: Qms, record: Document): boolean {
  const type = qms.typeOf(record)
  const opening = type && openingField(type)
  return opening === undefined || (fieldText(record.fields, opening) ?? '') <= qms.today
}
