import type { Person } from '../../../core/model/generated-types.js'
import type { Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { type CalendarDate, timeInZone } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { holdsRole } from '../../people/people.js'
import { approvedOn } from '../approval-entry.js'
import type { ApprovalEntry } from '../signature/statement.js'
import type { ReviewedText } from './reviewed-text.js'

/** @returns the approvals as which a review could count: one for each role that must approve and that the person held then */
export function possibleApprovals(qms: Qms, text: ReviewedText, review: Review, person: Person): ApprovalEntry[] {
  const {
    pullRequest,
    record: { required = [] },
  } = text
  const evidence = { pull_request: pullRequest, ...defined({ head: review.head }), review: review.id }
  const at = timeInZone(new Date(review.at), qms.timeZone)
  const held = rolesOn(person, approvedOn(qms, { at }) ?? qms.today)
  const { id = '' } = person
  // Without an approval matrix one approval will do, in whatever role.
  const roles = required.length > 0 ? required.filter((role) => role === id || held.includes(role)) : held.slice(0, 1)
  return roles.map((role) => ({ by: id, role, meaning: 'approved', at, evidence }))
}

/** @returns the roles that a person held on that day */
export function rolesOn(person: Person, on: CalendarDate): readonly string[] {
  return (person.roles ?? []).map(({ role = '' }) => role).filter((role) => holdsRole(person, role, on))
}
