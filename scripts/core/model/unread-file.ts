/** A file that looks like a document and was not read, so that nothing in it was checked. */
export interface UnreadFile {
  /** From the repository's root, with forward slashes. */
  readonly file: string
  readonly reason: UnreadReason
}

export type UnreadReason = 'ending' | 'hidden' | 'outside'
