import { once } from '../../core/model/once.js'
import type { Qms } from '../../core/model/qms.js'
import { type ApprovalSubject, approvalRecordsOf, effectiveRevision, type Revision } from './revisions.js'

/** A document with a revision in force that no file shows any more. */
export interface InForceWithoutFile extends ApprovalSubject {
  readonly effective: Revision
  /** Where git last had the text in force; undefined if git was not asked, or never had it. */
  readonly path?: string
}

/** @returns what still applies although the files do not show it: only retirement ends a document */
export const inForceWithoutFile = once((qms: Qms): readonly InForceWithoutFile[] => {
  const shown = new Set(qms.maintained.map(({ id }) => id))
  const approved = qms.ofType('approval').map(({ fields }) => fields.document ?? '')
  const lost = [...new Set(approved)].filter((id) => id !== '' && !shown.has(id)).sort()
  return lost.flatMap((id) => {
    const document = asApproved(qms, id)
    const effective = effectiveRevision(qms, document)
    if (!effective) return []
    const path = lastPathOf(qms, effective.record.fields.blob)
    return { ...document, effective, ...(path ? { path } : {}) }
  })
})

/** What git still knows of a document whose file does not say it any more. */
function asApproved(qms: Qms, id: string): ApprovalSubject {
  const records = approvalRecordsOf(qms, { id, type: '' })
  const text = records.map(({ fields }) => qms.approvedTexts?.get(fields.blob ?? '')).findLast((one) => one?.type)
  return { id, type: text?.type ?? '', fields: text?.fields ?? {} }
}

function lastPathOf(qms: Qms, blob: string | undefined): string | undefined {
  const { history, files } = qms
  if (!history) return undefined
  const paths = [...[...files.keys()].filter((path) => path.endsWith('.md')), ...history.deletedPaths()]
  return paths.find((path) => history.versionsOf(path).some((version) => version.blob === blob))
}
