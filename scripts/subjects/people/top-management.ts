import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { holdsRole } from './people.js'

/** @returns whether a person held, on that day, a role that leads the organization */
export function isTopManagement(qms: Qms, person: string, on: CalendarDate = qms.today): boolean {
  const known = qms.person(person)
  if (!known) return false
  return qms.ofType('role').some(({ id, fields }) => fields.top_management === true && holdsRole(known, id, on))
}
