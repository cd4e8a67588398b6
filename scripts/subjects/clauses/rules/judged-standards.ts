import type { Qms } from '../../../core/model/qms.js'
import { misspeltIds } from '../../people/misspelt-ids.js'
import { exclusionsInForce } from '../exclusions.js'
import { judgeClauses } from './judged-clauses.js'

/** @returns the standards in use and how each of their clauses is answered; none where that cannot be told */
export function judgedStandards(qms: Qms) {
  if (qms.documents.length === 0 || arePeopleUnknown(qms)) return []
  const exclusions = exclusionsInForce(qms)
  return qms.settings.standards.flatMap((id, index) => {
    const standard = qms.standards.get(id)
    if (standard?.status !== 'published') return []
    return [{ standard, judged: judgeClauses(qms, standard, exclusions), at: `/standards/${index}` as const }]
  })
}

/** Approvals count only of people who are known: without them nothing would be in force. */
export function arePeopleUnknown(qms: Qms): boolean {
  return (qms.people.length === 0 && qms.peopleFile.defects.length > 0) || misspeltIds(qms).size > 0
}
