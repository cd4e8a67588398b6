import type { Rule } from '../../model/rule.js'
import { amendmentsKept } from './amendments-kept.js'
import { closedRecordsUnchanged } from './closed-records-unchanged.js'
import { inForceExplained } from './in-force-explained.js'
import { nothingDeleted } from './nothing-deleted.js'

export const protectionRules: readonly Rule[] = [
  inForceExplained,
  nothingDeleted,
  closedRecordsUnchanged,
  amendmentsKept,
]
