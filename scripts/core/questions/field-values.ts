import type { Document } from '../model/document.js'
import type { FieldDefinition } from '../model/document-type.js'
import { type FoundField, findFields } from '../model/fields.js'
import type { QmsContent } from '../model/qms.js'

export interface FieldOfDocument extends FoundField {
  readonly document: Document
  readonly field: FieldDefinition
}

/** Finds, in all documents, what is in the fields that `isWanted` picks from the definitions of their types. */
export function* fieldValues(
  qms: QmsContent,
  isWanted: (field: FieldDefinition) => boolean,
): Generator<FieldOfDocument> {
  const wanted = new Map([...qms.types.values()].map(({ name, fields }) => [name, fields.filter(isWanted)]))
  for (const document of qms.documents) {
    for (const field of wanted.get(document.type) ?? []) {
      for (const { pointer, value } of findFields(document.fields, field.path))
        yield { document, field, pointer, value }
    }
  }
}
