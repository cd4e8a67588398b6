import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'

/**
 * A text of an undefined class is only for those who may see everything.
 *
 * @param audience the most closed class that the readers may see; all classes by default
 */
export function isForAudience(working: Qms, document: Pick<Document, 'fields'>, audience: string | undefined): boolean {
  if (audience === undefined) return true
  const { classes } = working.settings.confidentiality
  const own = classes.indexOf(classOf(working, document))
  return own >= 0 && own <= classes.indexOf(audience)
}

/** @returns the confidentiality class of a document: what it says, or the usual one */
export function classOf({ settings }: Qms, { fields }: Pick<Document, 'fields'>): string {
  return fieldText(fields, 'confidentiality') ?? settings.confidentiality.default ?? ''
}
