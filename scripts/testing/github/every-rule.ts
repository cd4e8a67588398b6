/** The rules of a branch on which everything on which document control relies is on, as a ruleset. */
export const EVERY_RULE: object[] = [
  {
    type: 'pull_request',
    parameters: {
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
      required_approving_review_count: 1,
      required_review_thread_resolution: false,
    },
  },
  { type: 'non_fast_forward' },
  { type: 'deletion' },
  {
    type: 'required_status_checks',
    parameters: { required_status_checks: [{ context: 'check' }], strict_required_status_checks_policy: false },
  },
]
