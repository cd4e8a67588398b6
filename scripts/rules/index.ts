import type { Rule } from '../model/rule.js'
import { approvalRules } from './approval/index.js'
import { hygieneRules } from './hygiene/index.js'
import { identificationRules } from './identification/index.js'
import { protectionRules } from './protection/index.js'
import { recordsRules } from './records/index.js'
import { referencesRules } from './references/index.js'
import { retentionRules } from './retention/index.js'
import { reviewRules } from './review/index.js'
import { revisionRules } from './revision/index.js'

/** All rules, family by family. */
export const rules: readonly Rule[] = [
  ...identificationRules,
  ...approvalRules,
  ...referencesRules,
  ...recordsRules,
  ...revisionRules,
  ...hygieneRules(() => rules),
  ...reviewRules,
  ...retentionRules,
  ...protectionRules,
]

export { blockingRules, evaluate } from './evaluate.js'
export { countOpenClauses } from './references/clause-coverage.js'
