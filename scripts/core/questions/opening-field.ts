import type { DocumentType } from '../model/document-type.js'
import { once } from '../values/once.js'

/** @returns the field, such as `detected`, that says since when a record of a type is there; undefined where its schema names none */
export const openingField = once(({ fields }: DocumentType): string | undefined =>
  fields.find(({ event, path }) => event === 'opened' && !path.includes('*'))?.path.join('.'),
)
