import type { Document } from '../../../core/model/document.js'

/** @returns whether a record documents what was done with one document: its approval, its review, or that people know it */
export function isAbout({ type }: Pick<Document, 'type'>): boolean {
  return ['approval', 'document-review', 'acknowledgement'].includes(type)
}
