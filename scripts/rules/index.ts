import type { Rule } from '../model/rule.js'
import { baselineCurrent } from './hygiene/baseline-current.js'
import { completeHistory } from './hygiene/complete-history.js'
import { documentsExist } from './hygiene/documents-exist.js'
import { knownRuleNames } from './hygiene/known-rule-names.js'
import { peopleConsistent } from './hygiene/people-consistent.js'
import { repositoryInGit } from './hygiene/repository-in-git.js'
import { settingsConsistent } from './hygiene/settings-consistent.js'
import { waiversCurrent } from './hygiene/waivers-current.js'
import { knownFields } from './identification/known-fields.js'
import { uniqueId } from './identification/unique-id.js'
import { acknowledgementNotBeforeApproval } from './records/acknowledgement-not-before-approval.js'
import { actionsNotOverdue } from './records/actions-not-overdue.js'
import { causeDiffersFromProblem } from './records/cause-differs-from-problem.js'
import { correctionIsNotCorrectiveAction } from './records/correction-is-not-corrective-action.js'
import { correctiveActionDecided } from './records/corrective-action-decided.js'
import { correctiveActionVerified } from './records/corrective-action-verified.js'
import { criticalRolesCompetent } from './records/critical-roles-competent.js'
import { findingsFollowedUp } from './records/findings-followed-up.js'
import { followUpAnswered } from './records/follow-up-answered.js'
import { impartialAuditors } from './records/impartial-auditors.js'
import { independentCompetenceVerifier } from './records/independent-competence-verifier.js'
import { independentVerifier } from './records/independent-verifier.js'
import { linkedBothWays } from './records/linked-both-ways.js'
import { managementReviewInputs } from './records/management-review-inputs.js'
import { managementReviewInterval } from './records/management-review-interval.js'
import { managementReviewOutputs } from './records/management-review-outputs.js'
import { nonconformityStatesRequirement } from './records/nonconformity-states-requirement.js'
import { objectiveMeasurable } from './records/objective-measurable.js'
import { previousActionsCarried } from './records/previous-actions-carried.js'
import { reviewRecordsRevision } from './records/review-records-revision.js'
import { riskTreated } from './records/risk-treated.js'
import { uniqueFindingIds } from './records/unique-finding-ids.js'
import { clauseCoverage } from './references/clause-coverage.js'
import { connectedProcesses } from './references/connected-processes.js'
import { currentLinkTitles } from './references/current-link-titles.js'
import { existingAnchors } from './references/existing-anchors.js'
import { justifiedExclusions } from './references/justified-exclusions.js'
import { knownRecordTypes } from './references/known-record-types.js'
import { linkTextNamesTarget } from './references/link-text-names-target.js'
import { noOrphans } from './references/no-orphans.js'
import { noReferenceCycles } from './references/no-reference-cycles.js'
import { noRetiredReferences } from './references/no-retired-references.js'
import { pinnedRevisions } from './references/pinned-revisions.js'
import { referenceType } from './references/reference-type.js'
import { resolvedLinks } from './references/resolved-links.js'
import { resolvedMentions } from './references/resolved-mentions.js'
import { resolvedReferences } from './references/resolved-references.js'
import { supersedingDocumentsExist } from './references/superseding-documents-exist.js'
import { validExternalLinks } from './references/valid-external-links.js'
import { computedNextReview } from './review/computed-next-review.js'
import { reviewDueSoon } from './review/review-due-soon.js'
import { reviewIntervalAllowed } from './review/review-interval-allowed.js'
import { reviewNotOverdue } from './review/review-not-overdue.js'

/** Every rule, by family. A rule is one file and one line here. */
export const rules: readonly Rule[] = [
  // Identification
  knownFields,
  uniqueId,
  // References
  resolvedReferences,
  referenceType,
  knownRecordTypes,
  resolvedMentions,
  resolvedLinks,
  existingAnchors,
  validExternalLinks,
  linkTextNamesTarget,
  currentLinkTitles,
  pinnedRevisions,
  connectedProcesses,
  clauseCoverage,
  justifiedExclusions,
  noOrphans,
  noReferenceCycles,
  noRetiredReferences,
  supersedingDocumentsExist,
  // Records
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
  // Hygiene
  documentsExist,
  repositoryInGit,
  completeHistory,
  knownRuleNames(() => rules),
  waiversCurrent,
  baselineCurrent,
  peopleConsistent,
  settingsConsistent,
  // Review
  reviewIntervalAllowed,
  computedNextReview,
  reviewNotOverdue,
  reviewDueSoon,
]

export { type Evaluation, evaluate, type NotEvaluated } from './evaluate.js'
