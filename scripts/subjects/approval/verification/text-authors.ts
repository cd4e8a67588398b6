import type { Commit, FileVersion } from '../../../core/model/commit.js'
import type { Approval, Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { personOfAuthor } from '../../people/person-of-author.js'
import { approvalRecordsOf } from '../approval-records.js'
import { versionOfText, versionsOf } from './text-version.js'

/**
 * @param record about a text of a document; writing began after the latest earlier text that has a record
 * @returns the commits that wrote the text, newest first; none if git's history of the document does not hold it
 */
export function commitsOf(qms: Qms, record: Approval): readonly Commit[] {
  const last = versionOfText(qms, record)
  if (!last) return []
  const versions = versionsOf(qms, record.document ?? '')
  const earlier = earlierTexts(qms, record)
  const start = versions.indexOf(last)
  const end = versions.findIndex(
    (version, index) => index > start && version.blob !== undefined && earlier.has(version.blob),
  )
  return versions
    .slice(start, end < 0 ? versions.length : end)
    .filter((version, index) => changesText(qms, version, versions[start + index + 1]))
    .map(({ commit }) => commit)
}

function earlierTexts(qms: Qms, { document: id = '', revision }: Approval): ReadonlySet<string> {
  const document = qms.find(id)
  const records = document ? approvalRecordsOf(qms, document) : []
  const own = records.findIndex(({ fields }) => fields.revision === revision)
  return new Set(records.slice(0, own < 0 ? records.length : own).map(({ fields }) => fields.blob ?? ''))
}

/** @returns who wrote or helped to write in these commits; an author whom people.yml does not list is left out */
export function authorsOf(qms: Qms, commits: readonly Commit[]): readonly Person[] {
  const authors = commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors])
  return [...new Set(authors.map((author) => personOfAuthor(qms, author)).filter((person) => person !== undefined))]
}

/** Moving a review date, or handing over to another owner, writes nothing that is approved. */
function changesText({ approvedTexts }: Qms, version: FileVersion, before: FileVersion | undefined): boolean {
  const [after, earlier] = [approvedTexts?.get(version.blob ?? ''), approvedTexts?.get(before?.blob ?? '')]
  return !after || !earlier || after.digest !== earlier.digest
}
