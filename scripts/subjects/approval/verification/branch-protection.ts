/** What GitHub refuses on a branch: by rulesets, by classic branch protection, or both. */
export interface BranchProtection {
  readonly branch: string
  /** How many people must approve a pull request. */
  readonly requiredReviews: number
  /** The people whom CODEOWNERS names must be among them. */
  readonly asksCodeOwners: boolean
  /** A person other than the last to push must approve. */
  readonly asksAfterLastPush: boolean
  /** A push takes back the approvals given before it. */
  readonly dismissesStaleReviews: boolean
  readonly forbidsForcePush: boolean
  readonly forbidsDeletion: boolean
  /** The checks that must have passed. */
  readonly requiredChecks: readonly string[]
  /** False if the token may not read classic branch protection: there may be more than this. */
  readonly isComplete: boolean
}
