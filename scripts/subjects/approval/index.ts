import type { Subject } from '../../core/model/subject.js'
import { revisionHistory } from './reports/revision-history.js'
import { approvedAfterWriting } from './rules/approved-after-writing.js'
import { approvedByOthers } from './rules/approved-by-others.js'
import { approvedTextInHistory } from './rules/approved-text-in-history.js'
import { approvedTextKept } from './rules/approved-text-kept.js'
import { codeOwnersCurrent } from './rules/code-owners-current.js'
import { entitledApprovers } from './rules/entitled-approvers.js'
import { knownAuthors } from './rules/known-authors.js'
import { oneRolePerApprover } from './rules/one-role-per-approver.js'
import { requiredApproversRecorded } from './rules/required-approvers-recorded.js'
import { sameFunctionApproves } from './rules/same-function-approves.js'
import { signaturesHold } from './rules/signatures-hold.js'
import { signedApprovals } from './rules/signed-approvals.js'
import { topManagementApproves } from './rules/top-management-approves.js'
import { usableKeys } from './rules/usable-keys.js'

export const approvalSubject: Subject = {
  id: 'approval',
  title: 'Approval',
  description: 'Who approved which exact text, whether that holds, and what is in force.',
  rules: [
    entitledApprovers,
    oneRolePerApprover,
    requiredApproversRecorded,
    topManagementApproves,
    sameFunctionApproves,
    signaturesHold,
    signedApprovals,
    usableKeys,
    approvedTextKept,
    approvedTextInHistory,
    approvedByOthers,
    approvedAfterWriting,
    knownAuthors,
    codeOwnersCurrent,
  ],
  reports: [revisionHistory],
}
