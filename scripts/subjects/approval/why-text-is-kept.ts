import { sha256 } from '../../core/bytes/digest.js'
import { toUtf8 } from '../../core/bytes/utf8.js'
import type { Qms } from '../../core/model/qms.js'
import { documentAt } from '../../core/questions/document-at.js'
import { digestOfText } from '../../core/read/index.js'
import { approvalRecords } from './approval-records.js'
import { approvedAs } from './approved-as.js'

/**
 * What was approved is approved as it is, byte by byte: even a better date would make it another text. What was changed since
 * without touching its controlled content stays approved only while that content stays.
 *
 * @param present what a file says
 * @param next what it would say
 * @returns why it may not, in a sentence; undefined when it may
 */
export function whyTextIsKept(qms: Qms, path: string, present: string, next: string): string | undefined {
  const approved = new Map(approvalRecords(qms).map(({ fields }) => [fields.sha256, fields]))
  // On Windows, git may have put other line ends into the file.
  const exact = approved.get(sha256(present)) ?? approved.get(sha256(present.replaceAll('\r\n', '\n')))
  if (exact)
    return `This is exactly what was approved as revision ${exact.revision} of ${exact.document}, so it was left as it is.`
  const document = documentAt(qms, path)
  const revision = document && approvedAs(qms, document)
  if (revision === undefined || digestOfText(toUtf8(next), qms.types) === document?.digest) return undefined
  return `It would change what was approved as revision ${revision} of ${document?.id}, so it was left as it is.`
}
