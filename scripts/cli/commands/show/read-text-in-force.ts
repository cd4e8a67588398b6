import type { Qms } from '../../../core/model/qms.js'
import type { ApprovalSubject } from '../../../subjects/approval/approval-records.js'
import { otherThanApproved } from '../../../subjects/approval/other-than-approved.js'
import { effectiveRevision } from '../../../subjects/approval/revisions.js'
import { Misuse } from '../../command/misuse.js'
import { readBlob } from '../repository/read-blob.js'

/**
 * @returns the text that applies on the as-of date, as it was approved, whatever the working copy says by now
 * @throws Misuse if no revision is in force, or its text is not in this clone, or another one than was approved
 */
export async function readTextInForce(root: string, qms: Qms, document: ApprovalSubject): Promise<string> {
  const effective = effectiveRevision(qms, document)
  if (!effective)
    throw new Misuse(`No revision of ${document.id} is in force on ${qms.today}. “qms status ${document.id}” says why.`)
  const { fields } = effective.record
  const bytes = await readBlob(root, qms, fields.blob ?? '', `revision ${effective.revision} of ${document.id}`)
  const fault = otherThanApproved(fields, bytes)
  if (fault !== undefined) throw new Misuse(fault)
  return bytes.toString()
}
