import type { Person } from '../../core/model/generated-types.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { holdsRole } from '../people/people.js'
import { roleWithHolders } from '../people/role-with-holders.js'
import type { ApprovalMeaning } from './signature/statement.js'

export interface RoleQuestion {
  readonly document: string
  readonly person: Person
  readonly meaning: ApprovalMeaning
  /** The role in which the person wants to act. */
  readonly as: string | undefined
  /** Who must approve: roles, or an owner who is a person. */
  readonly required: readonly string[]
  /** Those of them that are not filled yet. */
  readonly open: readonly string[]
}

/**
 * @returns the role in which a person approves, reviews or signs as author; a refusal if they hold no role that is asked for, or
 * more than one and did not say which
 */
export function chooseRole(qms: Qms, question: RoleQuestion): string | Refusal {
  const { as, person, required, open, meaning, document } = question
  const id = person.id ?? ''
  const isHeld = (role: string) => role === id || holdsRole(person, role, qms.today)
  const held = (person.roles ?? []).map(({ role = '' }) => role).filter(isHeld)
  if (as !== undefined && !isHeld(as)) {
    return {
      reason: `${person.name} does not hold the role “${as}” on ${qms.today}, but ${listInWords(held) || 'none'}.`,
      place: rolesOf(qms, person),
    }
  }
  if (meaning !== 'approved' || required.length === 0) return as ?? held[0] ?? roleless(qms, person)
  const possible = (as === undefined ? required : required.filter((role) => role === as)).filter(isHeld)
  const [role, other] = possible.filter((one) => open.includes(one))
  if (role !== undefined && other !== undefined) {
    return {
      reason: `${person.name} can approve ${document} as ${role} or as ${other}, and one person fills one role.`,
      remedy: 'Say which with --as.',
    }
  }
  if (role !== undefined) return role
  const asked = required.map((one) => (open.includes(one) ? roleWithHolders(qms, one) : `${one} (has approved)`))
  return {
    reason: `${document} needs approval by ${listInWords(asked)}. ${person.name} holds ${listInWords(held) || 'no role'}, so this approval would not count.`,
    place: rolesOf(qms, person),
  }
}

/** The entry of a person, whose roles these are. */
function rolesOf({ listedPeople, peopleFile }: Qms, { id }: Person): NonNullable<Refusal['place']> {
  const { file = peopleFile, at = '' } = listedPeople.find(({ person }) => person.id === id) ?? {}
  return { file, at }
}

function roleless(qms: Qms, person: Person): Refusal {
  return {
    reason: `${person.name} holds no role in people.yml, and an approval is given in a role.`,
    place: rolesOf(qms, person),
  }
}
