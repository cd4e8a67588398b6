import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { type Introduction, introductionOf } from '../../core/questions/introduction.js'
import { isSameValue } from '../../core/values/is-same-value.js'
import type { ApprovalEntry } from './signature/statement.js'

/** @returns how an approval, as it is written now, came into its record; undefined when that is not known, or not committed */
export function introductionOfEntry(
  qms: Qms,
  record: Document<Approval>,
  entry: ApprovalEntry,
): Introduction | undefined {
  return introductionOf(
    qms,
    record,
    ({ fields }) => (fields.approvals as Approval['approvals'])?.some((one) => isSameValue(one, entry)) ?? false,
  )
}
