import { personOfAuthor } from '../lifecycle/person-of-author.js'
import { effectiveRevision, type Revision, revisionsOf } from '../lifecycle/revisions.js'
import { statusOf } from '../lifecycle/status.js'
import type { Document } from '../model/document.js'
import { fieldText } from '../model/fields.js'
import type { Author, FileVersion } from '../model/history.js'
import type { Qms } from '../model/qms.js'
import type { Table } from '../model/table.js'

const COLUMNS = ['revision', 'applies from', 'status', 'written', 'by', 'approved by', 'change']

/**
 * The revisions of a document, the newest first: from git who wrote them and when, from approval records who approved them and
 * from when they apply.
 *
 * @param qms with git's history and the document's texts
 */
export function revisionHistory(qms: Qms, document: Document): Table {
  const approved = new Map(revisionsOf(qms, document).map((revision) => [revision.revision, revision]))
  const written = versionsByRevision(qms, document)
  const present = fieldText(document.fields, 'revision') ?? ''
  const names = [...new Set([present, ...written.keys(), ...[...approved.keys()].reverse()])]
  const rows = names.map((name) => rowOf(qms, document, name, written.get(name) ?? [], approved.get(name)))
  return { title: `${document.id} ${document.title}`, columns: COLUMNS, rows }
}

function rowOf(
  qms: Qms,
  document: Document,
  name: string,
  versions: readonly FileVersion[],
  revision: Revision | undefined,
): string[] {
  const authors = versions.flatMap(({ commit }) => [commit.author, ...commit.coAuthors])
  const approvals = (revision?.record.fields.approvals ?? []).filter(({ meaning }) => meaning === 'approved')
  const text = qms.approvedTexts?.get(versions[0]?.blob ?? '')
  const isPresent = name === document.fields.revision
  return [
    name,
    revision?.effectiveOn ?? '',
    isPresent ? statusOf(qms, document) : earlierStatus(qms, document, revision),
    versions[0]?.commit.authored.slice(0, 10) ?? '',
    [...new Set(authors.map((author) => nameOf(qms, author)))].join(', '),
    [...new Set(approvals.map(({ by = '' }) => qms.person(by)?.name ?? by))].join(', '),
    (isPresent && fieldText(document.fields, 'change.summary')) || revision?.record.fields.change || text?.change || '',
  ]
}

/** Of a revision that is no longer the text of the working copy. */
function earlierStatus(qms: Qms, document: Document, revision: Revision | undefined): string {
  if (!revision?.isApproved) return revision ? 'in approval' : 'draft'
  if (revision === effectiveRevision(qms, document))
    return statusOf(qms, document) === 'retired' ? 'superseded' : 'effective'
  return revision.effectiveOn !== undefined && revision.effectiveOn <= qms.today ? 'superseded' : 'approved'
}

/** Versions that only moved a review date or changed the owner wrote no revision. */
function versionsByRevision(qms: Qms, { path }: Document): ReadonlyMap<string, readonly FileVersion[]> {
  const versions = qms.history?.versionsOf(path) ?? []
  const textOf = (version: FileVersion | undefined) => qms.approvedTexts?.get(version?.blob ?? '')
  const byRevision = new Map<string, FileVersion[]>()
  for (const [index, version] of versions.entries()) {
    const text = textOf(version)
    if (!text || text.digest === textOf(versions[index + 1])?.digest) continue
    byRevision.set(text.revision, [...(byRevision.get(text.revision) ?? []), version])
  }
  return byRevision
}

function nameOf(qms: Qms, author: Author): string {
  return personOfAuthor(qms, author)?.name ?? author.name
}
