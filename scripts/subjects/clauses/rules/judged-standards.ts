import type { Qms } from '../../../core/model/qms.js'
import { unreadApprovalsFolder } from '../../approval/unreadable-records.js'
import { misspeltIds } from '../../people/misspelt-ids.js'
import { exclusionsInForce } from '../exclusions.js'
import { judgeClauses } from './judged-clauses.js'

/** @returns the standards in use and how each of their clauses is answered; none where that cannot be told */
export function judgedStandards(qms: Qms) {
  if (qms.documents.length === 0 || whyApprovalsUnknown(qms)) return []
  const exclusions = exclusionsInForce(qms)
  return qms.settings.standards.flatMap((id, index) => {
    const standard = qms.standards.get(id)
    if (standard?.status !== 'published') return []
    return [{ standard, judged: judgeClauses(qms, standard, exclusions), at: `/standards/${index}` as const }]
  })
}

/** @returns why it cannot be told what was approved, for sentences: without people or approval records nothing would be in force */
export function whyApprovalsUnknown(qms: Qms): string | undefined {
  if ((qms.people.length === 0 && qms.peopleFile.defects.length > 0) || misspeltIds(qms).size > 0)
    return 'people.yml has a mistake'
  const folder = unreadApprovalsFolder(qms)
  return folder && `${folder} cannot be read`
}
