import type { Qms } from '../../model/qms.js'
import type { ApprovalRecord, Check, Verify } from './check.js'
import { verifyApprovers } from './verify-approvers.js'
import { verifyHistory } from './verify-history.js'
import { verifyPictures } from './verify-pictures.js'
import { verifyText } from './verify-text.js'
import { verifyTimes } from './verify-times.js'

const sides: readonly Verify[] = [verifyText, verifyPictures, verifyHistory, verifyTimes, verifyApprovers]

/** Everything that can be said of one approval record from the repository alone. */
export interface Verification {
  readonly record: ApprovalRecord
  readonly checks: readonly Check[]
  readonly holds: boolean
}

/** @returns what was looked at in an approval record, and whether all of it holds */
export function verifyRecord(qms: Qms, record: ApprovalRecord): Verification {
  const checks = sides.flatMap((verify) => verify(qms, record))
  return { record, checks, holds: checks.every(({ result }) => result !== 'fails') }
}
