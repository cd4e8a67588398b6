import type { Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import type { ApprovalEntry } from '../../../subjects/approval/signature/statement.js'
import { holdsRole } from '../../../subjects/people/people.js'
import { roleWithHolders } from '../../../subjects/people/role-with-holders.js'
import { Misuse } from '../../command/misuse.js'

export interface RoleQuestion {
  readonly document: string
  readonly person: Person
  readonly meaning: NonNullable<ApprovalEntry['meaning']>
  /** The role asked for with --as. */
  readonly as: string | undefined
  /** Who must approve: roles, or an owner who is a person. */
  readonly required: readonly string[]
  /** Those of them that nobody fills yet. */
  readonly open: readonly string[]
}

/**
 * Finds the role in which a person approves, reviews or signs as author.
 *
 * @throws Misuse if the person holds no role that is asked for, or more than one and did not say which
 */
export function chooseRole(qms: Qms, question: RoleQuestion): string {
  const { as, person, required, open, meaning, document } = question
  const id = person.id ?? ''
  const isHeld = (role: string) => role === id || holdsRole(person, role, qms.today)
  const held = (person.roles ?? []).map(({ role = '' }) => role).filter(isHeld)
  if (as !== undefined && !isHeld(as)) {
    throw new Misuse(
      `${person.name} does not hold the role “${as}” on ${qms.today}, but ${listInWords(held) || 'none'}.`,
    )
  }
  if (meaning !== 'approved' || required.length === 0) return as ?? held[0] ?? refuseRoleless(person)
  const possible = (as === undefined ? required : required.filter((role) => role === as)).filter(isHeld)
  const [role, other] = possible.filter((one) => open.includes(one))
  if (role !== undefined && other !== undefined) {
    throw new Misuse(
      `${person.name} can approve ${document} as ${role} or as ${other}, and one person fills one role: say which with --as.`,
    )
  }
  if (role !== undefined) return role
  const asked = required.map((one) => (open.includes(one) ? roleWithHolders(qms, one) : `${one} (has approved)`))
  throw new Misuse(
    `${document} needs approval by ${listInWords(asked)}. ${person.name} holds ${listInWords(held) || 'no role'}, so this approval would not count.`,
  )
}

function refuseRoleless(person: Person): never {
  throw new Misuse(`${person.name} holds no role in people.yml, and an approval is given in a role.`)
}
