import type { Rule } from '../../model/rule.js'
import { approvedAfterWriting } from './approved-after-writing.js'
import { approvedByOthers } from './approved-by-others.js'
import { approvedTextInHistory } from './approved-text-in-history.js'
import { approvedTextKept } from './approved-text-kept.js'
import { codeOwnersCurrent } from './code-owners-current.js'
import { entitledApprovers } from './entitled-approvers.js'
import { knownAuthors } from './known-authors.js'
import { oneRolePerApprover } from './one-role-per-approver.js'
import { requiredApproversRecorded } from './required-approvers-recorded.js'
import { sameFunctionApproves } from './same-function-approves.js'
import { signaturesHold } from './signatures-hold.js'
import { signedApprovals } from './signed-approvals.js'
import { topManagementApproves } from './top-management-approves.js'
import { usableKeys } from './usable-keys.js'

export const approvalRules: readonly Rule[] = [
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
]
