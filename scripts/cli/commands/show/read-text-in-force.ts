import type { Qms } from '../../../core/model/qms.js'
import type { ApprovalSubject } from '../../../subjects/approval/approval-records.js'
import { effectiveRevision } from '../../../subjects/approval/revisions.js'
import { Misuse } from '../../command/misuse.js'
import { readBlob } from '../repository/read-blob.js'

/**
 * @returns the text that applies on the as-of date, as it was approved, whatever the working copy says by now
 * @throws Misuse if no revision is in force, or its text is not in this clone
 */
export async function readTextInForce(root: string, qms: Qms, document: ApprovalSubject): Promise<string> {
  const effective = effectiveRevision(qms, document)
  if (!effective)
    throw new Misuse(`No revision of ${document.id} is in force on ${qms.today}. “qms status ${document.id}” says why.`)
  const { blob = '' } = effective.record.fields
  return (await readBlob(root, qms, blob, `revision ${effective.revision} of ${document.id}`)).toString()
}
