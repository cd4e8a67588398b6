import { verifyRecord } from '../../subjects/approval/verification/verify-record.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { approvalRecordOf } from './approval-record-of.js'

/** That the approval of the text on a page does not verify. */
export interface UnconfirmedApproval {
  /** What fails, in sentences; empty for readers outside the organization: they name people. */
  readonly faults: readonly string[]
}

/** @returns undefined where nothing fails, and where the text needs no approval */
export function unconfirmedApproval(
  publication: Publication,
  entry: PublishedDocument,
): UnconfirmedApproval | undefined {
  const record = entry.shownAs === 'in force' ? approvalRecordOf(publication, entry) : undefined
  if (!record) return undefined
  const { checks } = verifyRecord(publication.working, record)
  const faults = checks.flatMap(({ result, message }) => (result === 'fails' ? [message] : []))
  if (faults.length === 0) return undefined
  return { faults: publication.showsPeople ? faults : [] }
}
