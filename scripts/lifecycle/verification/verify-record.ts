import type { Qms } from '../../model/qms.js'
import type { Verification } from '../../model/verification.js'
import type { ApprovalRecord, Verify } from './check.js'
import { verifyApprovers } from './verify-approvers.js'
import { verifyAuthors } from './verify-authors.js'
import { verifyHistory } from './verify-history.js'
import { verifyPictures } from './verify-pictures.js'
import { verifyReviews } from './verify-reviews.js'
import { verifyText } from './verify-text.js'
import { verifyTimes } from './verify-times.js'

const sides: readonly Verify[] = [
  verifyText,
  verifyPictures,
  verifyHistory,
  verifyAuthors,
  verifyTimes,
  verifyApprovers,
  verifyReviews,
]

/** @returns what was looked at in an approval record, and what was found */
export function verifyRecord(qms: Qms, record: ApprovalRecord): Verification {
  return { record, checks: sides.flatMap((verify) => verify(qms, record)) }
}
