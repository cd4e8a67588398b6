import type { Document } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import { digestOf } from '../parsed/digest.js'
import { writtenRow } from './written-row.js'

/** @returns the digest of the controlled fields of a row, whatever the order of its columns */
export function rowDigest({ id, type: name, row }: Document, type: DocumentType | undefined): string {
  const written = row && type ? writtenRow(row, type) : {}
  return digestOf({ ...written, id, type: name }, '', type)
}
