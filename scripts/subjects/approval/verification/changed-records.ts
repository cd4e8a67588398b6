import type { Qms } from '../../../core/model/qms.js'
import { submoduleOfRecord } from '../../../core/questions/submodules.js'
import { once } from '../../../core/values/once.js'
import type { ApprovalRecord } from './check.js'

/** @returns the approval records that are new or other than in the base; all where there is no base; none of submodules, whose history is elsewhere */
export const changedRecords = once((qms: Qms): readonly ApprovalRecord[] => {
  const known = new Set(qms.base?.ofType('approval').map(({ blob }) => blob))
  return qms.ofType('approval').filter((record) => !known.has(record.blob) && !submoduleOfRecord(qms, record))
})
