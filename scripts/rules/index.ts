import type { Rule } from '../model/rule.js'
import { approvedAfterWriting } from './approval/approved-after-writing.js'
import { approvedByOthers } from './approval/approved-by-others.js'
import { approvedTextInHistory } from './approval/approved-text-in-history.js'
import { approvedTextKept } from './approval/approved-text-kept.js'
import { codeOwnersCurrent } from './approval/code-owners-current.js'
import { entitledApprovers } from './approval/entitled-approvers.js'
import { knownAuthors } from './approval/known-authors.js'
import { oneRolePerApprover } from './approval/one-role-per-approver.js'
import { requiredApproversRecorded } from './approval/required-approvers-recorded.js'
import { sameFunctionApproves } from './approval/same-function-approves.js'
import { signaturesHold } from './approval/signatures-hold.js'
import { signedApprovals } from './approval/signed-approvals.js'
import { topManagementApproves } from './approval/top-management-approves.js'
import { usableKeys } from './approval/usable-keys.js'
import { baselineCurrent } from './hygiene/baseline-current.js'
import { completeHistory } from './hygiene/complete-history.js'
import { documentsExist } from './hygiene/documents-exist.js'
import { knownRuleNames } from './hygiene/known-rule-names.js'
import { peopleConsistent } from './hygiene/people-consistent.js'
import { repositoryInGit } from './hygiene/repository-in-git.js'
import { settingsConsistent } from './hygiene/settings-consistent.js'
import { waiversCurrent } from './hygiene/waivers-current.js'
import { activeOwner } from './identification/active-owner.js'
import { activeThen } from './identification/active-then.js'
import { bodyLength } from './identification/body-length.js'
import { completeRecord } from './identification/complete-record.js'
import { confidentialityClass } from './identification/confidentiality-class.js'
import { currentTranslation } from './identification/current-translation.js'
import { dateOrder } from './identification/date-order.js'
import { existingImages } from './identification/existing-images.js'
import { fileNameIsId } from './identification/file-name-is-id.js'
import { fileSize } from './identification/file-size.js'
import { folderOfType } from './identification/folder-of-type.js'
import { frontMatterClosed } from './identification/front-matter-closed.js'
import { frontMatterLanguage } from './identification/front-matter-language.js'
import { frontMatterPresent } from './identification/front-matter-present.js'
import { idFormat } from './identification/id-format.js'
import { imageDescriptions } from './identification/image-descriptions.js'
import { knownClauses } from './identification/known-clauses.js'
import { knownFields } from './identification/known-fields.js'
import { knownPeople } from './identification/known-people.js'
import { knownType } from './identification/known-type.js'
import { lineEnds } from './identification/line-ends.js'
import { nestingDepth } from './identification/nesting-depth.js'
import { noEmptySections } from './identification/no-empty-sections.js'
import { noFutureDates } from './identification/no-future-dates.js'
import { noPlaceholders } from './identification/no-placeholders.js'
import { noTemplateVariables } from './identification/no-template-variables.js'
import { periodOrder } from './identification/period-order.js'
import { plainYaml } from './identification/plain-yaml.js'
import { readableText } from './identification/readable-text.js'
import { realDates } from './identification/real-dates.js'
import { regularFile } from './identification/regular-file.js'
import { requiredFields } from './identification/required-fields.js'
import { requiredSections } from './identification/required-sections.js'
import { revisionFormat } from './identification/revision-format.js'
import { sectionOrder } from './identification/section-order.js'
import { singletonType } from './identification/singleton-type.js'
import { specificTitle } from './identification/specific-title.js'
import { stableId } from './identification/stable-id.js'
import { uniqueId } from './identification/unique-id.js'
import { uniqueKeys } from './identification/unique-keys.js'
import { uniqueTitle } from './identification/unique-title.js'
import { validSchemas } from './identification/valid-schemas.js'
import { validSettings } from './identification/valid-settings.js'
import { validValues } from './identification/valid-values.js'
import { validYaml } from './identification/valid-yaml.js'
import { wellFormedTables } from './identification/well-formed-tables.js'
import { amendmentsKept } from './protection/amendments-kept.js'
import { closedRecordsUnchanged } from './protection/closed-records-unchanged.js'
import { nothingDeleted } from './protection/nothing-deleted.js'
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
import { externalDocumentsChecked } from './retention/external-documents-checked.js'
import { intactEvidence } from './retention/intact-evidence.js'
import { noLicensedText } from './retention/no-licensed-text.js'
import { noPersonalData } from './retention/no-personal-data.js'
import { retentionDefined } from './retention/retention-defined.js'
import { retentionNotExpired } from './retention/retention-not-expired.js'
import { computedNextReview } from './review/computed-next-review.js'
import { reviewDueSoon } from './review/review-due-soon.js'
import { reviewIntervalAllowed } from './review/review-interval-allowed.js'
import { reviewNotOverdue } from './review/review-not-overdue.js'
import { reviewOfThisText } from './review/review-of-this-text.js'
import { reviewRecorded } from './review/review-recorded.js'
import { reviewerEntitled } from './review/reviewer-entitled.js'
import { reviseFollowedUp } from './review/revise-followed-up.js'
import { approvedTextUnchanged } from './revision/approved-text-unchanged.js'
import { changeClassFits } from './revision/change-class-fits.js'
import { changeDescribed } from './revision/change-described.js'
import { effectiveNotBeforeApproval } from './revision/effective-not-before-approval.js'
import { oneEffectiveRevision } from './revision/one-effective-revision.js'
import { revisionBumped } from './revision/revision-bumped.js'
import { revisionChangesSomething } from './revision/revision-changes-something.js'
import { revisionIncreases } from './revision/revision-increases.js'

/** Every rule, by family. A rule is one file and one line here. */
export const rules: readonly Rule[] = [
  // Identification
  readableText,
  fileSize,
  regularFile,
  lineEnds,
  nestingDepth,
  frontMatterPresent,
  frontMatterClosed,
  frontMatterLanguage,
  validYaml,
  uniqueKeys,
  plainYaml,
  knownType,
  knownFields,
  requiredFields,
  completeRecord,
  validValues,
  realDates,
  validSettings,
  validSchemas,
  idFormat,
  uniqueId,
  stableId,
  fileNameIsId,
  folderOfType,
  singletonType,
  specificTitle,
  uniqueTitle,
  knownPeople,
  activeOwner,
  activeThen,
  noFutureDates,
  dateOrder,
  periodOrder,
  revisionFormat,
  currentTranslation,
  confidentialityClass,
  knownClauses,
  requiredSections,
  sectionOrder,
  noEmptySections,
  noPlaceholders,
  noTemplateVariables,
  wellFormedTables,
  existingImages,
  imageDescriptions,
  bodyLength,
  // Approval
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
  // Revision
  approvedTextUnchanged,
  revisionBumped,
  revisionIncreases,
  revisionChangesSomething,
  changeDescribed,
  changeClassFits,
  oneEffectiveRevision,
  effectiveNotBeforeApproval,
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
  reviewRecorded,
  reviewOfThisText,
  reviewerEntitled,
  reviseFollowedUp,
  // Retention
  externalDocumentsChecked,
  noLicensedText,
  retentionDefined,
  retentionNotExpired,
  intactEvidence,
  noPersonalData,
  // Protection
  nothingDeleted,
  closedRecordsUnchanged,
  amendmentsKept,
]

export { type Evaluation, evaluate } from './evaluate.js'
