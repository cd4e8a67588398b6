import type { Subject } from '../../core/model/subject.js'
import { amendmentsKept } from './rules/amendments-kept.js'
import { approvedTextUnchanged } from './rules/approved-text-unchanged.js'
import { changeClassFits } from './rules/change-class-fits.js'
import { changeDescribed } from './rules/change-described.js'
import { closedRecordsUnchanged } from './rules/closed-records-unchanged.js'
import { effectiveNotBeforeApproval } from './rules/effective-not-before-approval.js'
import { inForceExplained } from './rules/in-force-explained.js'
import { noRepeatedStatus } from './rules/no-repeated-status.js'
import { nothingDeleted } from './rules/nothing-deleted.js'
import { oneEffectiveRevision } from './rules/one-effective-revision.js'
import { revisionBumped } from './rules/revision-bumped.js'
import { revisionChangesSomething } from './rules/revision-changes-something.js'
import { revisionIncreases } from './rules/revision-increases.js'

export const changeSubject: Subject = {
  id: 'change',
  title: 'Change',
  description: 'What a change does to approved texts and closed records.',
  rules: [
    approvedTextUnchanged,
    revisionBumped,
    revisionIncreases,
    revisionChangesSomething,
    changeDescribed,
    changeClassFits,
    oneEffectiveRevision,
    effectiveNotBeforeApproval,
    noRepeatedStatus,
    inForceExplained,
    nothingDeleted,
    closedRecordsUnchanged,
    amendmentsKept,
  ],
}
