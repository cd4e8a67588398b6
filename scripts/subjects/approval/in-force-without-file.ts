import type { Qms } from '../../core/model/qms.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import type { ApprovalSubject } from './approval-records.js'
import { approvedWithoutFile } from './approved-without-file.js'
import { effectiveRevision, type Revision } from './revisions.js'

/** A document with a revision in force that no file shows any more. */
export interface InForceWithoutFile extends ApprovalSubject {
  readonly effective: Revision
  /** Where git last had the text in force; undefined if git was not asked, or never had it. */
  readonly path?: string
}

/** @returns what still applies although the files do not show it: only retirement ends a document */
export const inForceWithoutFile = once((qms: Qms): readonly InForceWithoutFile[] => {
  return approvedWithoutFile(qms).flatMap((document) => {
    const effective = effectiveRevision(qms, document)
    if (!effective) return []
    const path = lastPathOf(qms, effective.record.fields.blob)
    return { ...document, effective, ...defined({ path }) }
  })
})

function lastPathOf(qms: Qms, blob: string | undefined): string | undefined {
  const { history, files } = qms
  if (!history) return undefined
  const paths = [...[...files.keys()].filter((path) => path.endsWith('.md')), ...history.deletedPaths()]
  return paths.find((path) => history.versionsOf(path).some((version) => version.blob === blob))
}
