/** What the reviews of a pull request are worth for what it changes. */
export interface ProposalReviews {
  /** By the id of the document. */
  readonly documents: ReadonlyMap<string, DocumentReviews>
  readonly doubts: readonly ApprovalDoubt[]
}

/** Something that a new approval record says, and that GitHub does not confirm. */
export interface ApprovalDoubt {
  /** The document that it approves; undefined where it is of all. */
  readonly document?: string
  readonly message: string
}

/** What they are worth for one text. */
export interface DocumentReviews {
  /** Each review: that it counts, or why not. */
  readonly judged: readonly { readonly message: string; readonly counts: boolean }[]
  /** The names of those whose approval counts, by role. */
  readonly approvedBy: ReadonlyMap<string, string>
  readonly isComplete: boolean
}
