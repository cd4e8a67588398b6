import type { Approval, Person } from '../../model/generated-types.js'
import type { Commit, FileVersion } from '../../model/history.js'
import type { Qms } from '../../model/qms.js'
import { personOfAuthor } from '../person-of-author.js'

/** The commits that wrote one revision, newest first. */
export interface Writing {
  readonly commits: readonly Commit[]
  /** The commit that made the text what was approved. */
  readonly last: FileVersion
}

/**
 * @param record about a text of a document
 * @param earlier blobs of the document's earlier approved texts: writing began after the latest of them
 * @returns nothing if git's history of the document does not hold the text
 */
export function writingOf(
  qms: Qms,
  { document = '', blob }: Approval,
  earlier: ReadonlySet<string>,
): Writing | undefined {
  const path = qms.find(document)?.path
  const versions = path === undefined ? [] : (qms.history?.versionsOf(path) ?? [])
  const start = versions.findIndex((version) => version.blob === blob)
  const last = versions[start]
  if (!last) return undefined
  const end = versions.findIndex(
    (version, index) => index > start && version.blob !== undefined && earlier.has(version.blob),
  )
  const written = versions.slice(start, end < 0 ? versions.length : end)
  const commits = written
    .filter((version, index) => changesText(qms, version, versions[start + index + 1]))
    .map(({ commit }) => commit)
  return { commits, last }
}

/** @returns who wrote or helped to write in these commits; an author who is nobody in people.yml is nobody here */
export function authorsOf(qms: Qms, commits: readonly Commit[]): readonly Person[] {
  const authors = commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors])
  return [...new Set(authors.map((author) => personOfAuthor(qms, author)).filter((person) => person !== undefined))]
}

/** Moving a review date, or handing over to another owner, writes nothing that is approved. */
function changesText({ approvedTexts }: Qms, version: FileVersion, before: FileVersion | undefined): boolean {
  const [after, earlier] = [approvedTexts?.get(version.blob ?? ''), approvedTexts?.get(before?.blob ?? '')]
  return !after || !earlier || after.digest !== earlier.digest
}
