import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import { otherPictures, picturesOf } from '../../core/model/pictures.js'
import type { Qms } from '../../core/model/qms.js'
import { effectiveRevision, type Revision, revisionsOf } from './revisions.js'

/** The status of the text as it stands now. Always computed, never typed. */
export type Status = 'draft' | 'in approval' | 'approved' | 'effective' | 'superseded' | 'retired'

/** @returns the status on the model's as-of date */
export function statusOf(qms: Qms, document: Document): Status {
  const revisions = revisionsOf(qms, document)
  // What never was in force needs no approval to be given up.
  if (revisions.length === 0) return hasEnded(qms, document) ? 'retired' : 'draft'
  const own = revisions.findLast((revision) => isText(qms, document, revision))
  if (!own) return 'draft'
  if (!own.isApproved) return 'in approval'
  if (hasEnded(qms, document)) return 'retired'
  const effective = effectiveRevision(qms, document)
  if (effective?.record === own.record) return 'effective'
  return own.effectiveOn !== undefined && own.effectiveOn <= qms.today ? 'superseded' : 'approved'
}

/** @returns whether the document is withdrawn on the model's as-of date, and that was approved */
export function isRetired(qms: Qms, document: Document): boolean {
  return hasEnded(qms, document) && statusOf(qms, document) === 'retired'
}

/**
 * @returns whether some revision of the document is in force on the as-of date. As long as the repository needs
 * no approvals, every document that is not retired counts: nothing could be in force otherwise.
 */
export function isInForce(qms: Qms, document: Document): boolean {
  if (isRetired(qms, document)) return false
  return !needsApproval(qms) || effectiveRevision(qms, document) !== undefined
}

/** @returns whether only approved texts count: from the first approval record on, or from the start if qms.yml says so */
export function needsApproval(qms: Qms): boolean {
  return qms.settings.approvals.required || qms.ofType('approval').length > 0
}

/** @returns whether an approval record is about exactly this text and the pictures that it shows */
export function isText(qms: Qms, document: Document, { record: { fields } }: Pick<Revision, 'record'>): boolean {
  if (fields.revision !== fieldText(document.fields, 'revision')) return false
  // The same bytes are the same text, even if the schema now says otherwise what is controlled.
  if (fields.digest !== document.digest && fields.blob !== document.blob) return false
  const shown = picturesOf(qms, document)
  const approved = fields.files ?? []
  return shown.length === approved.length && otherPictures(shown, approved).length === 0
}

function hasEnded({ today }: Qms, { fields }: Document): boolean {
  const on = fieldText(fields, 'retired.on')
  return on !== undefined && on <= today
}
