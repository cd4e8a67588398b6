import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { confidentialityOf } from '../../subjects/documents/confidentiality-of.js'

/**
 * A text of an undefined class is only for those who may see everything.
 *
 * @param audience the most closed class that the readers may see; all classes by default
 */
export function isForAudience(working: Qms, document: Pick<Document, 'fields'>, audience: string | undefined): boolean {
  if (audience === undefined) return true
  const { classes } = working.settings.confidentiality
  const own = classes.indexOf(confidentialityOf(working, document))
  return own >= 0 && own <= classes.indexOf(audience)
}
