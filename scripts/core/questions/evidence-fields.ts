import type { DocumentType, FieldDefinition } from '../model/document-type.js'
import { once } from '../values/once.js'

type FieldPaths = readonly (readonly string[])[]

/** @returns the paths of the fields that name files that are evidence */
export const evidenceFields = fieldsWhere(({ evidenceFile }) => evidenceFile === true)

/** @returns the paths of those that name files of which the text is read, too */
export const textFileFields = fieldsWhere(({ readAs }) => readAs === 'text')

/** @returns the paths of those that name tables of other systems, whose rows are read */
export const tableFileFields = fieldsWhere(({ readAs }) => readAs === 'rows')

function fieldsWhere(isMeant: (schema: FieldDefinition['schema']) => boolean) {
  return once(
    ({ fields }: Pick<DocumentType, 'fields'>): FieldPaths =>
      fields.filter(({ schema }) => isMeant(schema)).map(({ path }) => path),
  )
}
