import type { Author, Commit, FileVersion } from '../../../core/model/commit.js'
import type { Document } from '../../../core/model/document.js'
import type { Approval, Person } from '../../../core/model/generated-types.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { writersOf } from '../../../core/questions/writers-of.js'
import { personOfAuthor } from '../../people/person-of-author.js'
import { declaredImports } from '../declared-imports.js'
import { revisionCourses } from '../revision-course.js'
import { commitsOfFiles } from './commits-of-files.js'
import { versionOfText, versionsOf } from './text-version.js'

/**
 * @param record about a text of a document; writing began after the latest earlier text that everybody approved who had to
 * @param imports the commits that only brought existing documents in: by default those that are declared, before a change
 * @returns the commits that wrote the text, newest first, then those that wrote its files; none if git's history of the document does not hold it
 */
export function commitsOf(
  qms: Qms,
  record: Approval,
  imports: ReadonlySet<string> = declaredImports(qms.base ?? qms),
): readonly Commit[] {
  return writingOf(qms, record, imports).commits
}

/** @returns why it cannot be told who wrote a text, in sentences; undefined when all of its commits are here */
export function whyAuthorsUnknown(qms: Qms, record: Approval): string | undefined {
  const gap = qms.history?.gap
  return gap === undefined || writingOf(qms, record, new Set()).hasBeginning ? undefined : gap
}

interface Writing {
  readonly commits: readonly Commit[]
  /** An earlier text that was approved is here: in a clone with only a part of the history, who wrote before that does not matter. */
  readonly hasBeginning: boolean
}

function writingOf(qms: Qms, record: Approval, imports: ReadonlySet<string>): Writing {
  const isImported = ({ commit, change }: FileVersion) => change === 'added' && imports.has(commit.id)
  const last = versionOfText(qms, record)
  if (!last) return { commits: [], hasBeginning: false }
  const versions = versionsOf(qms, record.document ?? '')
  const records = earlierRecords(qms, record)
  const earlier = new Set(records.map(({ fields }) => fields.blob ?? ''))
  const start = versions.indexOf(last)
  const end = versions.findIndex(
    (version, index) => index > start && version.blob !== undefined && earlier.has(version.blob),
  )
  const ofText = versions
    .slice(start, end < 0 ? versions.length : end)
    .filter((version, index) => changesText(qms, version, versions[start + index + 1]) && !isImported(version))
    .map(({ commit }) => commit)
  return {
    commits: [...new Set([...ofText, ...commitsOfFiles(qms, record, records, isImported)])],
    hasBeginning: end >= 0,
  }
}

function earlierRecords(qms: Qms, { document: id = '', revision }: Approval): readonly Document<Approval>[] {
  const document = qms.find(id)
  const courses = document ? revisionCourses(qms, document) : []
  const own = courses.findIndex((course) => course.revision === revision)
  const earlier = courses.slice(0, own < 0 ? courses.length : own)
  // Half an approval ends nothing: the next revision is also the work of those who wrote that one.
  return earlier.filter(({ approvedOn }) => approvedOn !== undefined).map(({ record }) => record)
}

/** @returns who may have written in these commits; an author whom people.yml does not list is left out */
export function authorsOf(content: QmsContent, commits: readonly Commit[]): readonly Person[] {
  const authors = commits.flatMap(writersOf)
  return [...new Set(authors.map((author) => personOfAuthor(content, author)).filter((person) => person !== undefined))]
}

/** @returns those who may have written in these commits and are not in people.yml, as git names them, each with the first such commit */
export function unknownAuthorsOf(content: QmsContent, commits: readonly Commit[]): ReadonlyMap<string, Commit> {
  const unknown = commits.flatMap((commit) =>
    writersOf(commit).flatMap((author) => (personOfAuthor(content, author) ? [] : [[inGit(author), commit] as const])),
  )
  return new Map(unknown)
}

function inGit({ name, email }: Author): string {
  return `${name} <${email}>`
}

/** Moving a review date, or handing over to another owner, writes nothing that is approved. */
function changesText({ approvedTexts }: Qms, version: FileVersion, before: FileVersion | undefined): boolean {
  const [after, earlier] = [approvedTexts?.get(version.blob ?? ''), approvedTexts?.get(before?.blob ?? '')]
  return !after || !earlier || after.digest !== earlier.digest
}
