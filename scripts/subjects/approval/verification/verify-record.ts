import type { Qms } from '../../../core/model/qms.js'
import { submoduleOfRecord } from '../../../core/questions/submodules.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { revisionsOf } from '../revisions.js'
import { type ApprovalRecord, notChecked, type Verify } from './check.js'
import type { Verification } from './verification.js'
import { verifyApprovers } from './verify-approvers.js'
import { verifyAuthors } from './verify-authors.js'
import { verifyCommits } from './verify-commits.js'
import { verifyCopies } from './verify-copies.js'
import { verifyEntitlement } from './verify-entitlement.js'
import { verifyFiles } from './verify-files.js'
import { verifyHistory } from './verify-history.js'
import { verifyRecorders } from './verify-recorders.js'
import { verifyReviews } from './verify-reviews.js'
import { verifyText } from './verify-text.js'
import { verifyTimes } from './verify-times.js'
import { whoIsNotKnown } from './who-is-not-known.js'

const aboutTexts: readonly Verify[] = [verifyText, verifyFiles, verifyCopies, verifyHistory, verifyCommits]

const aboutPeople: readonly Verify[] = [
  verifyAuthors,
  verifyTimes,
  verifyApprovers,
  verifyEntitlement,
  verifyRecorders,
  verifyReviews,
]

/** @returns what was looked at in an approval record, and what was found */
export function verifyRecord(qms: Qms, record: ApprovalRecord): Verification {
  const submodule = submoduleOfRecord(qms, record)
  if (submodule) return { record, checks: [notChecked('/document', elsewhere(submodule))] }
  const texts = aboutTexts.flatMap((verify) => verify(qms, record))
  const gap = whoIsNotKnown(qms)
  const appliesFrom = gap ? undefined : firstDayOf(qms, record)
  const people = gap ? [notChecked('/approvals', gap.message)] : aboutPeople.flatMap((verify) => verify(qms, record))
  return { record, checks: [...texts, ...people], ...defined({ appliesFrom }) }
}

function firstDayOf(qms: Qms, record: ApprovalRecord): CalendarDate | undefined {
  const { document: id = '' } = record.fields
  const revisions = revisionsOf(qms, qms.find(id) ?? { id, type: '', fields: {} })
  return revisions.find((one) => one.record === record)?.effectiveOn
}

function elsewhere(submodule: string): string {
  return `It belongs to the submodule ${submodule}: another repository, which keeps the text and its history. Verify it there.`
}
