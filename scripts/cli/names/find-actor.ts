import type { Qms } from '../../core/model/qms.js'
import { rolesWithDocument } from '../../subjects/people/roles.js'
import { refuseUnknown } from './refuse-unknown.js'

/** @throws Misuse if it is neither a person nor a role */
export function findActor(qms: Qms, name: string): string {
  const known = new Set([...qms.people.flatMap(({ id }) => id ?? []), ...rolesWithDocument(qms)])
  if (known.has(name)) return name
  return refuseUnknown('person or role', name, known, 'People are in people.yml; “qms list role” shows the roles.')
}
