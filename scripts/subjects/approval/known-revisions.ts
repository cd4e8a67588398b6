import type { FileVersion } from '../../core/model/commit.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { effectiveRevision, type Revision, revisionsOf } from './revisions.js'
import { type Status, statusOf } from './status.js'

/** A revision that the file, git's history or an approval record knows of. */
export interface RevisionSummary {
  readonly revision: string
  /** The first day on which it applied or will apply. */
  readonly effectiveOn?: CalendarDate
  readonly status: Status
  /** Who wrote it, newest first, without those who only moved a review date or changed the owner. */
  readonly versions: readonly FileVersion[]
  readonly approval?: Revision
  /** Git's id of its text: as it was approved, else as it was last written. */
  readonly blob?: string
  /** What it changed, in the words of its author. */
  readonly change: string
}

/**
 * @param qms with git's history and the document's texts
 * @returns the revisions of a document, the newest first
 */
export function knownRevisions(qms: Qms, document: Document): readonly RevisionSummary[] {
  const approved = new Map(revisionsOf(qms, document).map((revision) => [revision.revision, revision]))
  const written = versionsByRevision(qms, document)
  const present = fieldText(document.fields, 'revision') ?? ''
  const names = [...new Set([present, ...written.keys(), ...[...approved.keys()].reverse()])]
  return names.map((name) => describe(qms, document, name, written.get(name) ?? [], approved.get(name)))
}

function describe(
  qms: Qms,
  document: Document,
  revision: string,
  versions: readonly FileVersion[],
  approval: Revision | undefined,
): RevisionSummary {
  const isPresent = revision === document.fields.revision
  const written = versions[0]?.blob
  const blob = approval?.record.fields.blob ?? (isPresent ? document.blob : written)
  const text = qms.approvedTexts?.get(written ?? '')
  return {
    revision,
    ...(approval?.effectiveOn && { effectiveOn: approval.effectiveOn }),
    status: isPresent ? statusOf(qms, document) : earlierStatus(qms, document, approval),
    versions,
    ...defined({ approval }),
    ...defined({ blob }),
    change:
      (isPresent && fieldText(document.fields, 'change.summary')) ||
      approval?.record.fields.change ||
      text?.change ||
      '',
  }
}

/** Of a revision that is no longer the text of the working copy. */
function earlierStatus(qms: Qms, document: Document, revision: Revision | undefined): Status {
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
