/** A pull request, as GitHub has it. */
export interface PullRequest {
  readonly number: number
  readonly title: string
  /** The text at its top; empty without one. */
  readonly body: string
  /** The login of the person who opened it; undefined when the account is gone. */
  readonly by?: string
  readonly isOpen: boolean
  readonly isDraft: boolean
  /** Its latest commit. */
  readonly head: string
  readonly headBranch: string
  /** Whether it comes from a copy of the repository that another person has. */
  readonly isFromFork: boolean
  /** The branch into which it goes. */
  readonly base: string
  /** A commit of that branch from before it was merged. */
  readonly baseCommit: string
  /** Its page. */
  readonly url: string
  /** Nothing while it is not merged. */
  readonly merged?: Merge
}

interface Merge {
  /** The commit that brought it into its base: a merge, the squashed one, or the last of those rebased. */
  readonly commit: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** A review that a person handed in. */
export interface Review {
  readonly id: number
  /** A login; undefined when the account is gone. */
  readonly by?: string
  readonly state: 'approved' | 'changes requested' | 'commented' | 'dismissed'
  /** The commit that was looked at; undefined when GitHub has lost it. */
  readonly head?: string
  /** ISO 8601 in UTC. */
  readonly at: string
}
