import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { FieldPointer } from '../../../core/model/place.js'
import type { CalendarDate } from '../../../core/values/date.js'

/** One thing that was looked at in an approval record. */
export interface Check {
  readonly result: 'holds' | 'fails' | 'not checked'
  /** A sentence: what was found and, where it fails, what to do. */
  readonly message: string
  /** The field of the record that it is about. */
  readonly at: FieldPointer
}

/** Everything that can be message of one approval record from the repository alone. */
export interface Verification {
  readonly record: Document<Approval>
  /** The first day on which the revision applied or will apply, as it is computed; missing while it does not. */
  readonly appliesFrom?: CalendarDate
  readonly checks: readonly Check[]
}

/** One rule that GitHub keeps on a branch, or does not. */
export interface BranchCheck extends Pick<Check, 'result' | 'message'> {
  /** Of ISO 9001:2015, which asks for it. */
  readonly clause: string
}

/** The verifications of one day. */
export interface VerificationReport {
  readonly today: CalendarDate
  /** What was verified, and with what. */
  readonly source: {
    /** By its full name; missing outside git. */
    readonly commit?: string
    /** The address of git's remote “origin”, without names and passwords. */
    readonly repository?: string
    readonly toolkit: string
  }
  readonly verifications: readonly Verification[]
  /** Paths of approval records that cannot be read. */
  readonly unreadable: readonly string[]
  /** Paths of approval records that git does not keep as they are here. */
  readonly uncommitted: readonly string[]
  /**
   * Approval records that are gone, complete records whose pictures or linked files were changed, and approved documents
   * without a file, each with what happened. What is said here is not said again of each record.
   */
  readonly changed: readonly FileFinding[]
  /** Why it could not be verified who approved, said once for all records: people or settings of which nothing is known. */
  readonly unknownPeople?: FileFinding
  /** The rules of the branch that holds what is in force, if GitHub was asked. */
  readonly branch?: BranchVerification
  /** The latest seal, if there is one. */
  readonly seal?: SealVerification
}

/** What is wrong with a file. */
export interface FileFinding {
  readonly path: string
  readonly message: string
}

/** A signed tag that lists what was in force. */
export interface SealVerification {
  /** Of the tag. */
  readonly name: string
  readonly checks: readonly Pick<Check, 'result' | 'message'>[]
}

export interface BranchVerification {
  readonly name: string
  readonly checks: readonly BranchCheck[]
}

/** @returns whether nothing fails; what could not be checked is told apart */
export function isSound({ checks }: { readonly checks: readonly Pick<Check, 'result'>[] }): boolean {
  return checks.every(({ result }) => result !== 'fails')
}
