export interface Commit {
  /** Git's full name of it. */
  readonly id: string
  /** The commits it builds on, by id: more than one for a merge, none for the first. */
  readonly parents: readonly string[]
  readonly author: Author
  /** From the lines `Co-authored-by:` at the end of the message. */
  readonly coAuthors: readonly Author[]
  /** Who gave the commit its place in history: the author, who moved or changed it, or a host that made it for a person. */
  readonly committer: Author
  /** When the change was written, ISO 8601 with offset. */
  readonly authored: string
  /** When it took this place in history: later than `authored` after a rebase. */
  readonly committed: string
  /** First line of the message. */
  readonly subject: string
}

/** As the commit says; both may be empty. */
export interface Author {
  readonly name: string
  readonly email: string
  /** Who that is by the repository's `.mailmap`, where it says something else. */
  readonly alias?: { readonly name: string; readonly email: string }
}

/** What a commit made of a file. */
export interface FileVersion {
  readonly commit: Commit
  /** From the root of the quality management system, as everywhere. */
  readonly path: string
  readonly change: 'added' | 'changed' | 'renamed' | 'deleted'
  /** Git's id of the content after the change; missing when deleted. */
  readonly blob?: string
  /** Git's id of the content before it; missing when added. */
  readonly blobBefore?: string
  /** The path before, when renamed; of a merge, when only one side had renamed it. */
  readonly from?: string
  /** The path after, when it was deleted here because it was renamed. */
  readonly to?: string
}

/** @returns who commits under a name and an address by `.mailmap`; undefined where that says nothing else */
export type AliasOf = (author: Pick<Author, 'name' | 'email'>) => Author['alias']
