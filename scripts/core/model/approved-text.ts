import type { Fields } from './document.js'

/** What git keeps under the id that an approval record names. */
export interface ApprovedText {
  /** Of its exact bytes, also if Git LFS keeps them. */
  readonly sha256: string
  /** Git LFS keeps it elsewhere: what is here is only a pointer to it. */
  readonly isElsewhere: boolean
  /** As written in it; empty if it is not a document. */
  readonly id: string
  readonly type: string
  readonly revision: string
  /** As written in it: what its approval record repeats, and what decides who had to approve it. No other fields. */
  readonly fields: Fields
  /** What it says it changed. */
  readonly change: string
  /** Of its controlled content. */
  readonly digest: string
}
