import type { Qms } from '../../../core/model/qms.js'
import { filesWithoutApproval } from '../files-without-approval.js'
import { type ApprovalRecord, fails, holds, notChecked, type Verify } from './check.js'
import type { Check } from './verification.js'

/** Git keeps pictures and linked files as they were approved. */
export const verifyFiles: Verify = (qms, record) => {
  const { fields } = record
  const { approvedTexts } = qms
  if (!approvedTexts) return []
  const kept = (fields.files ?? []).map(({ path, blob = '', sha256 }, index) => {
    const file = approvedTexts.get(blob)
    const at = `/files/${index}/blob`
    if (!file && qms.repository.isShallow)
      return notChecked(at, `This clone has only a part of the history, without ${path} as approved.`)
    if (!file) return fails(at, `Git has no content ${blob}: ${path} as approved cannot be shown.`)
    if (file.sha256 !== sha256) {
      return fails(
        `/files/${index}/sha256`,
        `The checksum of ${path} as approved is ${file.sha256}: this record was changed after it was written.`,
      )
    }
    const now = qms.files.get(path ?? '')
    const isHere = !file.isElsewhere || (now?.sha256 === sha256 && !now?.lfsPointer)
    return isHere
      ? holds(at, `Git keeps ${path} as approved.`)
      : notChecked(at, `${path} as approved is not here: Git LFS keeps it elsewhere. Run “git lfs pull” to get it.`)
  })
  return [...kept, ...notCovered(qms, record)]
}

/** Said of the text as it lies here: of an older one, what it links to is not known. */
function notCovered(qms: Qms, record: ApprovalRecord): readonly Check[] {
  return filesWithoutApproval(qms, record).map(({ path }) =>
    notChecked(
      '/blob',
      `${path} is not covered: the text links to it, and this approval was given before approvals covered linked files. The next revision covers it.`,
    ),
  )
}
