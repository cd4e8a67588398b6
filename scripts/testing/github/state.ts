/** What the played GitHub knows. Tests read and change it as they like. */
export interface GitHubState {
  owner: string
  name: string
  /** What the repository was called before, such as `old-owner/old-name`: GitHub redirects from there. */
  readonly formerNames: string[]
  defaultBranch: string
  isArchived: boolean
  hasIssues: boolean
  isPrivate: boolean
  /** GitHub Pages, if they are switched on, and whether everyone can read them. */
  pages: { readonly public: boolean } | undefined
  /** The login behind the token. */
  login: string
  /** The numbers of accounts, by login, where they matter. */
  readonly accounts: Map<string, number>
  /** The logins that may write in the repository, besides those that GitHub calls members. */
  readonly writers: Set<string>
  /** Members of the organization that may only read. */
  readonly readers: Set<string>
  /** The moment, ISO 8601 in UTC, at which everything happens until it is changed. */
  now: string
  /** What the token may not do, such as `issues: write`. */
  readonly denied: Set<string>
  /** The logins to which issues can be assigned; anybody by default. */
  assignable: Set<string> | undefined
  /** Whether the token may write issues, but not assign them: GitHub then leaves assignees out without a word. */
  dropsAssignees: boolean
  /** Issues that were moved to another repository, by the number that they had here. */
  readonly transferred: Map<number, PlayedIssue>
  /** Numbers of issues that were deleted. */
  readonly deleted: Set<number>
  /** The folder of a git repository that holds the commits of pull requests. */
  git: string | undefined
  readonly pullRequests: Map<number, PlayedPullRequest>
  readonly issues: Map<number, PlayedIssue>
  /** Of issues and pull requests. */
  readonly comments: PlayedComment[]
  readonly labels: PlayedLabel[]
  /** Runs of workflows: their pages, by the commit that they were about. */
  readonly runs: Map<string, string>
  /** Workflows that were started by asking, such as `qms-check.yml on main`. */
  readonly started: string[]
  /** What rulesets ask for, as GitHub writes it: `{ type: 'deletion' }`. */
  rules: object[]
  /** Whether the account of the token may pass by the rulesets. */
  mayBypass: boolean
  /** Classic branch protection, as GitHub writes it. */
  protection: object | undefined
  /** The last number or id that was given. */
  last: number
}

export interface PlayedPullRequest {
  readonly number: number
  title: string
  body: string
  by: string
  isOpen: boolean
  isDraft: boolean
  isLocked: boolean
  head: string
  headBranch: string
  /** Who has the repository of the head, where that is a fork. */
  fork: string | undefined
  base: string
  /** The commit from which it began. */
  baseCommit: string
  merged: { readonly commit: string; readonly at: string } | undefined
  readonly reviews: PlayedReview[]
  /** The logins that GitHub knows by the addresses of commits. */
  readonly logins: Map<string, string>
}

export interface PlayedReview {
  readonly id: number
  /** A login; null if the account is gone. */
  by: string | null
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  head: string | null
  at: string
  /** What its author is to the repository; `MEMBER` by default. */
  association?: Association
}

type Association = 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'NONE'

export interface PlayedIssue {
  readonly number: number
  title: string
  body: string
  by: string | null
  isOpen: boolean
  reason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null
  labels: string[]
  assignees: string[]
  isLocked: boolean
  readonly at: string
  changedAt: string
  closedAt: string | null
  closedBy: string | null
  /** A person turned it into a discussion. */
  isDiscussion: boolean
}

export interface PlayedComment {
  readonly id: number
  readonly issue: number
  body: string
  by: string | null
  /** What its author is to the repository; `NONE` by default. */
  association?: Association
  readonly at: string
  changedAt: string
}

export interface PlayedLabel {
  name: string
  color: string
  description: string | null
}
