import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import { revisionsOf } from '../../subjects/approval/revisions.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** @returns the approval record of the revision that is published */
export function approvalRecordOf(
  { working }: Publication,
  { workingCopy, revision }: PublishedDocument,
): Document<Approval> | undefined {
  return revisionsOf(working, workingCopy).findLast((one) => one.revision === revision)?.record
}
