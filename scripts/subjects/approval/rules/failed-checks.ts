import type { Qms } from '../../../core/model/qms.js'
import type { ReportedProblem } from '../../../core/model/rule.js'
import type { ApprovalRecord, Verify } from '../verification/check.js'

/** Reports what fails on one side of approval records that are complete; what is missing in one is reported as such. */
export function* failedChecks(
  qms: Qms,
  records: readonly ApprovalRecord[],
  verify: Verify,
): Generator<ReportedProblem> {
  for (const record of records.filter((one) => isComplete(qms, one))) {
    for (const { result, at, message } of verify(qms, record)) {
      if (result === 'fails') yield { file: record, at, message }
    }
  }
}

function isComplete(qms: Qms, { fields }: ApprovalRecord): boolean {
  const { document, revision, blob, sha256, digest, files = [] } = fields
  const parts = [revision, blob, sha256, digest, ...files.flatMap((file) => [file.path, file.blob, file.sha256])]
  return document !== undefined && qms.find(document) !== undefined && parts.every((part) => part !== undefined)
}
