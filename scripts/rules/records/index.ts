import type { Rule } from '../../model/rule.js'
import { acknowledgementNotBeforeApproval } from './acknowledgement-not-before-approval.js'
import { actionsNotOverdue } from './actions-not-overdue.js'
import { causeDiffersFromProblem } from './cause-differs-from-problem.js'
import { correctionIsNotCorrectiveAction } from './correction-is-not-corrective-action.js'
import { correctiveActionDecided } from './corrective-action-decided.js'
import { correctiveActionVerified } from './corrective-action-verified.js'
import { criticalRolesCompetent } from './critical-roles-competent.js'
import { findingsFollowedUp } from './findings-followed-up.js'
import { followUpAnswered } from './follow-up-answered.js'
import { impartialAuditors } from './impartial-auditors.js'
import { independentCompetenceVerifier } from './independent-competence-verifier.js'
import { independentVerifier } from './independent-verifier.js'
import { linkedBothWays } from './linked-both-ways.js'
import { managementReviewInputs } from './management-review-inputs.js'
import { managementReviewInterval } from './management-review-interval.js'
import { managementReviewOutputs } from './management-review-outputs.js'
import { nonconformityStatesRequirement } from './nonconformity-states-requirement.js'
import { objectiveMeasurable } from './objective-measurable.js'
import { previousActionsCarried } from './previous-actions-carried.js'
import { reviewRecordsRevision } from './review-records-revision.js'
import { riskTreated } from './risk-treated.js'
import { uniqueFindingIds } from './unique-finding-ids.js'

export const recordsRules: readonly Rule[] = [
  actionsNotOverdue,
  nonconformityStatesRequirement,
  correctiveActionDecided,
  linkedBothWays,
  correctiveActionVerified,
  independentVerifier,
  followUpAnswered,
  causeDiffersFromProblem,
  correctionIsNotCorrectiveAction,
  impartialAuditors,
  findingsFollowedUp,
  uniqueFindingIds,
  managementReviewInputs,
  managementReviewOutputs,
  previousActionsCarried,
  managementReviewInterval,
  riskTreated,
  objectiveMeasurable,
  criticalRolesCompetent,
  independentCompetenceVerifier,
  acknowledgementNotBeforeApproval,
  reviewRecordsRevision,
]
