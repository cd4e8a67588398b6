import type { Qms } from '../../model/qms.js'

/** @returns the roles that have a document; as long as none has, the roles that people hold */
export function knownRoles(qms: Qms): ReadonlySet<string> {
  const documents = qms.ofType('role').map(({ id }) => id)
  if (documents.length > 0) return new Set(documents)
  return new Set(qms.people.flatMap(({ roles = [] }) => roles.flatMap(({ role }) => role ?? [])))
}
