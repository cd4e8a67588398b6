import type { Author } from '../../../core/model/commit.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { dateCell, textCell } from '../../../core/model/table.js'
import { personOfAuthor } from '../../people/person-of-author.js'
import { knownRevisions, type RevisionSummary } from '../known-revisions.js'

/**
 * The revisions of a document, the newest first: from git who wrote them and when, from approval records who approved them
 * and from when they apply.
 */
export const revisionHistory = defineReport({
  id: 'history',
  title: 'History',
  question: 'Which revisions did a document have, who wrote and who approved them?',
  clauses: ['iso-9001-2015/7.5.3'],
  parameters: [{ name: 'document', isRequired: true }],
  needs: 'history',
  columns: () => [
    { id: 'revision', label: 'revision', kind: 'text' },
    { id: 'applies_from', label: 'applies from', kind: 'date' },
    { id: 'status', label: 'status', kind: 'text' },
    { id: 'written', label: 'written', kind: 'date' },
    { id: 'by', label: 'by', kind: 'text' },
    { id: 'approved_by', label: 'approved by', kind: 'text' },
    { id: 'change', label: 'change', kind: 'text' },
  ],
  rows: (qms, { document }) => knownRevisions(qms, document).map((one) => rowOf(qms, one)),
  examples: [],
})

function rowOf(qms: Qms, { revision, effectiveOn, status, versions, approval, change }: RevisionSummary) {
  const authors = versions.flatMap(({ commit }) => [commit.author, ...commit.coAuthors])
  const approvals = (approval?.record.fields.approvals ?? []).filter(({ meaning }) => meaning === 'approved')
  const names = (all: readonly string[]) => textCell([...new Set(all)].join(', '))
  return {
    revision: textCell(revision),
    applies_from: dateCell(effectiveOn),
    status: textCell(status),
    written: dateCell(versions[0]?.commit.authored.slice(0, 10)),
    by: names(authors.map((author) => nameOf(qms, author))),
    approved_by: names(approvals.map(({ by = '' }) => qms.nameOf(by))),
    change: textCell(change),
  }
}

function nameOf(qms: Qms, author: Author): string {
  return personOfAuthor(qms, author)?.name ?? author.name
}
