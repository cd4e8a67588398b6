import type { FieldDefinition } from '../../../core/model/document-type.js'
import { type DueDate, isReview } from './due-dates.js'

/** @returns what is to be done, without a full stop: what an action says, else what the schema says of the date */
export function taskInWords({ type, field, parent }: DueDate): string {
  if (isReview({ type, field })) return 'Review the document'
  if (typeof parent.what === 'string') return parent.what.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
  const meaning = meaningOf(field)
  return field.schema.whenDue?.task ?? `See to “${field.path.at(-1)}”${meaning && `: ${meaning}`}`
}

/** @returns what the schema says of a field, to stand within a sentence */
export function meaningOf({ description }: FieldDefinition): string {
  return (description.charAt(0).toLowerCase() + description.slice(1)).replace(/\..*$/, '')
}
