import type { Rule } from '../../model/rule.js'
import { approvedTextUnchanged } from './approved-text-unchanged.js'
import { changeClassFits } from './change-class-fits.js'
import { changeDescribed } from './change-described.js'
import { effectiveNotBeforeApproval } from './effective-not-before-approval.js'
import { noRepeatedStatus } from './no-repeated-status.js'
import { oneEffectiveRevision } from './one-effective-revision.js'
import { revisionBumped } from './revision-bumped.js'
import { revisionChangesSomething } from './revision-changes-something.js'
import { revisionIncreases } from './revision-increases.js'

export const revisionRules: readonly Rule[] = [
  approvedTextUnchanged,
  revisionBumped,
  revisionIncreases,
  revisionChangesSomething,
  changeDescribed,
  changeClassFits,
  oneEffectiveRevision,
  effectiveNotBeforeApproval,
  noRepeatedStatus,
]
