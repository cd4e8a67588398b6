import type { Qms } from '../../core/model/qms.js'
import { peopleBehind } from './people.js'

/** @returns `quality-manager (Amara Okafor)`: a role, or an owner who is a person, with the names of its holders today */
export function roleWithHolders(qms: Qms, role: string): string {
  const names = peopleBehind(qms, role).map(({ name = '' }) => name)
  return `${role} (${names.join(', ') || 'no holder'})`
}
