import type { Document } from '../../core/model/document.js'
import type { Indicator } from '../../core/model/generated-types.js'

/** @returns the document with the fields of an indicator, if it is one */
export function asIndicator(document: Document | undefined): Document<Indicator> | undefined {
  return document?.type === 'indicator' ? (document as Document<Indicator>) : undefined
}
