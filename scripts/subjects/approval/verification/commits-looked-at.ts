import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { approvalRecords } from '../approval-records.js'
import { versionsOf } from './text-version.js'

/** @returns the commits that people looked at before they approved a text, as its record names them */
export function commitsLookedAt({ approvals = [] }: Approval): readonly string[] {
  return [...new Set(approvals.flatMap(({ evidence }) => evidence?.head ?? []))]
}

/** @returns where a document lay in any commit */
export function pathsOf(qms: Qms, document: string): readonly string[] {
  return [...new Set(versionsOf(qms, document).map(({ path }) => path))]
}

/**
 * @param qms with git's history
 * @param ids of documents, in whatever capitals
 * @returns the commits that approvals of the documents name and that are not in the history, each with the paths where the document may lie in it
 */
export function commitsBesideHistory(qms: Qms, ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const wanted = new Set(ids.map((id) => id.toLowerCase()))
  const asked = new Map<string, readonly string[]>()
  for (const { fields } of approvalRecords(qms)) {
    const { document = '' } = fields
    if (!wanted.has(document.toLowerCase())) continue
    const beside = commitsLookedAt(fields).filter((commit) => !qms.history?.has(commit))
    for (const commit of beside) asked.set(commit, [...(asked.get(commit) ?? []), ...pathsOf(qms, document)])
  }
  return asked
}
