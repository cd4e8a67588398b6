import type { Approval, Person } from '../../../core/model/generated-types.js'

/** A text that was looked at in a pull request. */
export interface ReviewedText {
  readonly pullRequest: number
  /** What its approval record says, with the approvals that it has so far. */
  readonly record: Approval
  /** Who wrote in it, and where that shows, such as `commit 5f1e…, Adds a step`. */
  readonly authors: ReadonlyMap<Person, string>
  /** Whether a commit holds exactly this text; unknown if it cannot be had any more. */
  textAt(head: string): TextAtCommit
}

export type TextAtCommit = 'same' | 'other' | 'unknown'
