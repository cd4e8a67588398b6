import type { Author } from '../../../core/model/commit.js'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Table } from '../../../core/model/table.js'
import { personOfAuthor } from '../../people/person-of-author.js'
import { type KnownRevision, knownRevisions } from '../known-revisions.js'

const COLUMNS = ['revision', 'applies from', 'status', 'written', 'by', 'approved by', 'change']

/**
 * The revisions of a document, the newest first: from git who wrote them and when, from approval records who approved them and
 * from when they apply.
 *
 * @param qms with git's history and the document's texts
 */
export function revisionHistory(qms: Qms, document: Document): Table {
  const rows = knownRevisions(qms, document).map((revision) => rowOf(qms, revision))
  return { title: `${document.id} ${document.title}`, columns: COLUMNS, rows }
}

function rowOf(qms: Qms, { revision, effectiveOn, status, versions, approval, change }: KnownRevision): string[] {
  const authors = versions.flatMap(({ commit }) => [commit.author, ...commit.coAuthors])
  const approvals = (approval?.record.fields.approvals ?? []).filter(({ meaning }) => meaning === 'approved')
  return [
    revision,
    effectiveOn ?? '',
    status,
    versions[0]?.commit.authored.slice(0, 10) ?? '',
    [...new Set(authors.map((author) => nameOf(qms, author)))].join(', '),
    [...new Set(approvals.map(({ by = '' }) => qms.person(by)?.name ?? by))].join(', '),
    change,
  ]
}

function nameOf(qms: Qms, author: Author): string {
  return personOfAuthor(qms, author)?.name ?? author.name
}
