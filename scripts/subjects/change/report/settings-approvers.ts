import type { Qms } from '../../../core/model/qms.js'
import { rolesInMatrix } from '../../approval/approval-matrix.js'
import { peopleBehind } from '../../people/people.js'
import type { RoleAndPeople } from './impact.js'

/** @returns who approves a change of settings by the matrix as it was, whether or not a document stands for them */
export function settingsApprovers(qms: Qms): readonly RoleAndPeople[] {
  const before = qms.base ?? qms
  const covering = [...before.types.values()].find(({ coversSettings }) => coversSettings)?.name ?? 'default'
  const roles = rolesInMatrix(before, covering, 'major').filter((role) => role !== 'owner')
  return roles.map((role) => ({ role, people: peopleBehind(before, role, qms.today).map(({ name = '' }) => name) }))
}
