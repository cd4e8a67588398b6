import { defined } from '../../core/values/defined.js'
import { knownRevisions, type RevisionSummary } from '../../subjects/approval/known-revisions.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/**
 * @returns the revisions that readers may know of, the newest first: without drafts those that were, are or will be in
 * force. Of the one that is published, it says what its page says.
 */
export function shownRevisions(publication: Publication, entry: PublishedDocument): readonly RevisionSummary[] {
  const { working, options } = publication
  return knownRevisions(working, entry.workingCopy)
    .map((one) => (one.revision === entry.revision ? asPublished(one, entry) : one))
    .filter(({ status }) => options.drafts || (status !== 'draft' && status !== 'in approval'))
}

/** The file may be ahead of it under the same number. */
function asPublished(revision: RevisionSummary, { document, status }: PublishedDocument): RevisionSummary {
  return { ...revision, blob: document.blob, ...defined({ status }) }
}
