import type { FieldDefinition } from '../model/document-type.js'
import { capitalized } from '../values/capitalized.js'

/** @returns what people call a field: as its schema says, otherwise `next_review` as `Next review` */
export function fieldLabel(name: string, field?: FieldDefinition): string {
  if (field?.schema.title) return field.schema.title
  const words = name.replaceAll('.*', '').replace(/[._]/g, ' ')
  return words === 'id' ? 'Number' : capitalized(words)
}
