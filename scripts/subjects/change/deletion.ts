import type { Document } from '../../core/model/document.js'
import { START_OF_FILE } from '../../core/model/place.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { isOverdue } from '../../core/values/date.js'
import { namesInShort } from '../../core/words/names-in-short.js'
import { approvalRecordsOf } from '../approval/approval-records.js'
import { needsApproval } from '../approval/status.js'
import { keptUntil } from '../retention/rules/retention-period.js'

/** @returns whether a document may be deleted: a draft that was given up, or a record whose retention period is over */
export function mayBeDeleted(qms: Qms, document: Document): boolean {
  const type = qms.typeOf(document)
  if (type?.control !== 'retained') return isDraftGivenUp(qms, document)
  const until = keptUntil(qms, document, type)
  return type.retention?.disposition !== 'keep' && until !== undefined && isOverdue(until, qms.today)
}

/** It was never approved, and no record mentions it. */
function isDraftGivenUp(qms: Qms, document: Document): boolean {
  const isNamed = qms.linksTo(document.id).some(({ from }) => qms.typeOf(from)?.control === 'retained')
  return needsApproval(qms) && approvalRecordsOf(qms, document).length === 0 && !isNamed
}

/** @returns what a document is that is gone, and what to do, in sentences */
export function deletionInWords(qms: Qms, document: Document): string {
  const type = qms.typeOf(document)
  const name = nameOf(document)
  if (type?.control !== 'retained')
    return `${name} is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (\`qms retire ${name} --reason …\` does it).`
  if (type.retention?.disposition === 'keep')
    return `${name} is gone, and records of this type are kept for good. Put the file back.`
  const until = keptUntil(qms, document, type)
  const why = until ? `it has to be kept until ${until}` : 'its retention period has not even begun'
  return `${name} is gone, but ${why}. Put the file back.`
}

/**
 * @param rows of one table that are gone
 * @param done who did that, in a sentence that begins with a space; empty where that is not known
 */
export function rowsGone(qms: Qms, rows: readonly Document[], done = ''): ReportedProblem {
  const [{ path, blob, yaml, defects }] = rows as [Document]
  const names = namesInShort(rows.map(({ id }) => id))
  const message = qms.files.has(path)
    ? `${names} ${rows.length === 1 ? 'is' : 'are'} gone from this table.${done} Rows are added and never removed: put back what stood there (\`git show ${blob}\`).`
    : `This table is gone, and with it ${names}.${done} Put the file back.`
  return { file: { path, yaml, defects }, at: START_OF_FILE, message }
}

/** @returns the id, or the path of a file that has none */
export function nameOf({ id, path }: Document): string {
  return id || path
}
