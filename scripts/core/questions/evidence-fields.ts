import type { DocumentType } from '../model/document-type.js'
import { once } from '../values/once.js'

/** @returns the paths of the fields that name files of which the text is read, too */
export const readFileFields = once(({ fields }: Pick<DocumentType, 'fields'>): readonly (readonly string[])[] =>
  fields.filter(({ schema }) => schema.fileText === true).map(({ path }) => path),
)

type FieldPaths = readonly (readonly string[])[]

/** @returns the paths of the fields that name files that are evidence */
export const evidenceFields = once(
  ({ fields }: Pick<DocumentType, 'fields'>): FieldPaths =>
    fields.filter(({ schema }) => schema.evidenceFile === true).map(({ path }) => path),
)

/** @returns the paths of those that name tables of other systems, whose rows are read */
export const snapshotFields = once(
  ({ fields }: Pick<DocumentType, 'fields'>): FieldPaths =>
    fields.filter(({ schema }) => schema.snapshot === true).map(({ path }) => path),
)
