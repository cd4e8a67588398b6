export interface ChangeMarkdownOptions {
  /** Where a document can be read with what changed in it; `{id}`, `{from}` and `{to}` stand for its id and revisions. */
  readonly redlineUrl?: string | undefined
  /** Where the manual can be read as it would be. */
  readonly previewUrl?: string | undefined
  /** Where it is read, for links to what it speaks of. */
  readonly readOn?: ReadingPlace | undefined
}

/** A pull request, and where its files are shown. */
export interface ReadingPlace {
  /** Its page. */
  readonly url: string
  /** @returns the address at which a file can be read as it would be */
  file(path: string): string
  /** @returns the address at which the lines of a file that changed are shown */
  changesOf(path: string): string
}
