/** An account on GitHub. */
export interface Account {
  readonly login: string
  /** GitHub's number of it, which stays when the login changes, and goes to no one else. */
  readonly id: number
  /** Whether a program acts under it. */
  readonly isBot: boolean
}

/** A pull request, as GitHub has it. */
export interface PullRequest {
  readonly number: number
  readonly title: string
  /** The text at its top; empty without one. */
  readonly body: string
  /** Whose it is; undefined when the account is gone. */
  readonly by?: Account
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
  /** Undefined when the account is gone. */
  readonly by?: Account
  /** Whether GitHub calls them an owner, a member or a collaborator, or lets them write in the repository. */
  readonly mayWrite: boolean
  readonly state: 'approved' | 'changes requested' | 'commented' | 'dismissed'
  /** The commit that was looked at; undefined when GitHub has lost it. */
  readonly head?: string
  /** ISO 8601 in UTC. */
  readonly at: string
}
