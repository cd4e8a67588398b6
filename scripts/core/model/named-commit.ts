/** A commit that a record names and that is not in the history that was read. */
export interface NamedCommit {
  /** Git's ids of what it has at the paths that were asked for, by path. */
  readonly blobs: ReadonlyMap<string, string>
}
