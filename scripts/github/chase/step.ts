import type { IssueChange, IssueDraft } from '../index.js'

/** An issue to open. */
export interface OpeningStep {
  /** In words, such as `opens “…”`. */
  readonly summary: string
  readonly draft: IssueDraft
  /** A part of the text that no other issue has. */
  readonly mark: string
}

/** What is to change in an issue. */
export interface ChangingStep {
  readonly summary: string
  /** Of the issue. */
  readonly number: number
  /** Written before anything else changes, so that a run that breaks off in between does not forget it. */
  readonly comment?: NumberedComment
  readonly change: IssueChange
}

/** The ordinal of our comment on an issue, by which it is recognised. */
export interface NumberedComment {
  readonly number: number
  readonly text: string
}
