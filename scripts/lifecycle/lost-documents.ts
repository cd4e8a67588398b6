import type { Qms } from '../model/qms.js'
import { effectiveRevision, type Revision } from './revisions.js'

/** A document of which a revision is in force while its file is deleted or cannot be read. */
export interface LostDocument {
  readonly id: string
  readonly effective: Revision
  /** Where git last had the text in force; nothing if git was not asked, or never had it. */
  readonly path?: string
}

/** @returns what still applies although the files do not show it: only retirement ends a document */
export function lostDocuments(qms: Qms): readonly LostDocument[] {
  const approved = qms.ofType('approval').map(({ fields }) => fields.document ?? '')
  const lost = [...new Set(approved)].filter((id) => id !== '' && !qms.find(id)).sort()
  return lost.flatMap((id) => {
    const effective = effectiveRevision(qms, { id, type: '', fields: {} })
    if (!effective) return []
    const path = lastPathOf(qms, effective.record.fields.blob)
    return { id, effective, ...(path ? { path } : {}) }
  })
}

function lastPathOf(qms: Qms, blob: string | undefined): string | undefined {
  const paths = [...qms.otherSources.map(({ path }) => path), ...(qms.history?.deletedPaths() ?? [])]
  return paths.find((path) => qms.history?.versionsOf(path).some((version) => version.blob === blob))
}
