import type { Qms } from '../../core/model/qms.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'
import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { rowLosses } from '../../subjects/change/row-losses.js'
import type { Publication } from '../shown/publication.js'

/** That rows of a table are missing, or no longer say what was recorded. */
export interface IncompleteTable {
  /** What happened, in sentences; empty for readers outside the organization: they name people. */
  readonly faults: readonly string[]
}

/** @returns undefined where git has no more of the table at this path than the page shows */
export function incompleteTable({ working, showsPeople }: Publication, path: string): IncompleteTable | undefined {
  const faults = faultsByTable(working).get(path)
  return faults && { faults: showsPeople ? faults.map(({ message }) => message) : [] }
}

const faultsByTable = once((qms: Qms) => {
  const unread = unreadableDocuments(qms).map(({ path }) => ({ path, message: 'Rows of it cannot be read.' }))
  const lost = [...rowLosses(qms)].map(({ file: { path }, message }) => ({ path, message }))
  return groupBy([...unread, ...lost], ({ path }) => path)
})
