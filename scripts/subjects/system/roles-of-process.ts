import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'

/** @returns the roles that see to a process, its owner first */
export function rolesOfProcess(qms: Qms, process: Document): readonly string[] {
  const owner = String(process.fields.owner ?? '')
  const roles = qms
    .linksTo(process.id)
    .flatMap(({ from, pointer }) => (from.type === 'role' && pointer === '/process' ? from.id : []))
  return [...new Set([owner, ...roles])].filter((role) => role !== '')
}
