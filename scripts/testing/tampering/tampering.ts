import type { Copy } from './company.js'

/** One thing that a person does to the evidence, and who notices it when. */
export interface Tampering {
  /** What is changed, in a sentence. */
  readonly what: string
  /** The number of the invariant that it breaks, or what else it is about. */
  readonly of: string
  /** In a proposal that is merged; in place, in the repository itself or in the clone that is looked at. */
  readonly does: (copy: Copy) => void
  readonly isInPlace?: boolean
  /** A clone, or another folder, that is looked at instead. */
  readonly looksAt?: (copy: Copy) => Copy
}

/** Either it has no effect at all, or the organization sees to it. */
export type Silence = { readonly harmless: string } | { readonly why: string; readonly organization: string }

/**
 * What each of the four says because of the tampering, and nothing else: `rule file: a piece of the sentence`. An empty
 * list is silence. `*` stands for any file, and one line for all sentences that it fits.
 */
export interface Noticed {
  /** The check of the pull request. */
  readonly proposal?: readonly string[]
  /** Plain `qms check` in a full clone, once it is merged. */
  readonly after: readonly string[]
  /** `qms verify` */
  readonly verify: readonly string[]
  /** The files of an export for which its printed commands fail: run where some do, and where everything else is silent. */
  readonly export: readonly string[]
}
