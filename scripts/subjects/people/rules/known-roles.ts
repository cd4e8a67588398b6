import type { Qms } from '../../../core/model/qms.js'
import { rolesWithDocument } from '../roles.js'

/** @returns the roles that have a document; as long as none has, the roles that people hold */
export function knownRoles(qms: Qms): ReadonlySet<string> {
  const documented = rolesWithDocument(qms)
  if (documented.size > 0) return documented
  return new Set(qms.people.flatMap(({ roles = [] }) => roles.flatMap(({ role }) => role ?? [])))
}
