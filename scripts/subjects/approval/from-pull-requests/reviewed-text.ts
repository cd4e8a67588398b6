import type { Approval, Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'

/** A text that was looked at in a pull request. */
export interface ReviewedText {
  readonly pullRequest: number
  /** What its approval record says, with the approvals that it has so far. */
  readonly record: Approval
  readonly authors: TextAuthors
  /** Whether a commit holds exactly this text; unknown if it cannot be had any more. */
  textAt(head: string): TextAtCommit
  /** The model as the pull request has it, with the one from before as its base: a proposal cannot speak for its own approvers. */
  readonly proposal: Qms
}

/** Who wrote in a text. */
export interface TextAuthors {
  /** Where it shows, such as `commit 5f1e…, Adds a step`. */
  readonly known: ReadonlyMap<Person, string>
  /** People whom people.yml does not have, as git or GitHub names them, and where. */
  readonly unknown: ReadonlyMap<string, string>
}

export type TextAtCommit = 'same' | 'other' | 'unknown'
