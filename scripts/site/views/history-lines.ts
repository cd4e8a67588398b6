import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import type { RevisionSummary } from '../../subjects/approval/known-revisions.js'
import { statusInWords } from '../../subjects/approval/status-in-words.js'
import { personOfAuthor } from '../../subjects/people/person-of-author.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { RevisionChange } from './revision-changes.js'
import { shownRevisions } from './shown-revisions.js'

/** A revision in the history of a document. */
export interface HistoryLine {
  readonly revision: string
  /** As readers say it. */
  readonly status: string
  readonly from?: CalendarDate
  readonly writtenOn?: CalendarDate
  /** The day on which its text took its place in git’s history. */
  readonly filedOn?: CalendarDate
  /** The first day on which it no longer applied, or will no longer apply. */
  readonly replacedOn?: CalendarDate
  /** Names; none for readers outside the organization. */
  readonly writtenBy: readonly string[]
  readonly approvedBy: readonly string[]
  readonly change: string
  /** What it changed in the text of the one before. */
  readonly redline?: { readonly before: string } & Pick<RevisionChange, 'path' | 'missing'>
}

/** @returns the revisions that readers may know of, the newest first */
export function historyLines(
  publication: Publication,
  entry: PublishedDocument,
  changes: readonly RevisionChange[],
): readonly HistoryLine[] {
  const revisions = shownRevisions(publication, entry)
  return revisions.map((one, index) => {
    const { revision, status, effectiveOn, versions, change } = one
    const writtenOn = versions[0]?.commit.authored.slice(0, 10)
    const filedOn = versions[0]?.commit.committed.slice(0, 10)
    // The newest is first.
    const next = revisions.slice(0, index).findLast((later) => later.effectiveOn !== undefined)?.effectiveOn
    const replacedOn = effectiveOn && (next ?? entry.retiresOn)
    const redline = changes.find(({ after }) => after.revision === revision)
    return {
      revision,
      status: statusInWords(publication.working, status),
      ...defined({ from: effectiveOn, writtenOn, filedOn, replacedOn }),
      writtenBy: publication.showsPeople ? authorsOf(publication, one) : [],
      approvedBy: publication.showsPeople ? approversOf(publication, one) : [],
      change,
      ...(redline && { redline: linkOf(redline) }),
    }
  })
}

function linkOf({ before, path, missing }: RevisionChange): NonNullable<HistoryLine['redline']> {
  return { before: before.revision, ...defined({ path, missing }) }
}

function authorsOf({ working }: Publication, { versions }: RevisionSummary): readonly string[] {
  const authors = versions.flatMap(({ commit }) => [commit.author, ...commit.coAuthors])
  return [...new Set(authors.map((author) => personOfAuthor(working, author)?.name ?? author.name))]
}

function approversOf({ working }: Publication, { approval }: RevisionSummary): readonly string[] {
  const given = (approval?.record.fields.approvals ?? []).filter(({ meaning }) => meaning === 'approved')
  return [...new Set(given.map(({ by = '' }) => working.nameOf(by)))]
}
