import type { Document } from '../../core/model/document.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { unreadableIds } from '../../core/questions/unreadable-ids.js'

/** Finds the roles that have a document. */
export const rolesWithDocument = onceForAllDays(
  (qms): ReadonlySet<string> => new Set(qms.ofType('role').map(({ id }) => id)),
)

/** Says whether a document describes a role. */
export const describesRole = ({ type }: Pick<Document, 'type'>): boolean => type === 'role'

/** @returns whether an id is that of a role, or of a file whose own fault, reported there, keeps us from knowing */
export function mayBeRole(qms: QmsContent, id: string): boolean {
  if (rolesWithDocument(qms).has(id) || unreadableIds(qms).has(id)) return true
  return qms.withId(id).some(({ type }) => !qms.types.has(type))
}

/** @returns the roles that have a document; as long as none has, the roles that people hold */
export function knownRoles(qms: Qms): ReadonlySet<string> {
  const documented = rolesWithDocument(qms)
  if (documented.size > 0) return documented
  return new Set(qms.people.flatMap(({ roles = [] }) => roles.flatMap(({ role }) => role ?? [])))
}
