import type { Qms } from '../../../core/model/qms.js'

/** @returns the roles that people hold or that must approve, and that no document describes */
export function rolesWithoutDocument(qms: Qms): readonly string[] {
  const held = qms.people.flatMap(({ roles = [] }) => roles.map(({ role }) => role))
  const approving = Object.values(qms.settings.approval_matrix).flatMap((row) => Object.values(row).flat())
  return [...new Set([...held, ...approving])].filter((role) => !qms.find(role) && !qms.person(role))
}
