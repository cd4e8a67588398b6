import type { Person } from '../../core/model/generated-types.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'

/** To whom an issue is assigned, and why not to another person. */
export interface Assignees {
  readonly logins: readonly string[]
  readonly remarks: readonly string[]
}

/** GitHub assigns an issue to no more. */
const MOST = 10

/** @returns the people responsible; those above as well if it is long overdue, or if none of those responsible can be assigned */
export function assigneesOf(item: DueItem, assignable: ReadonlySet<string>): Assignees {
  const responsible = loginsOf(item.responsible, assignable)
  const isEscalated = item.stage === 'long overdue' || responsible.length === 0
  const logins = [...new Set([...responsible, ...(isEscalated ? loginsOf(item.escalation, assignable) : [])])].slice(
    0,
    MOST,
  )
  const concerned = isEscalated ? [...item.responsible, ...item.escalation] : item.responsible
  const remarks = concerned.flatMap((person) => whyNotAssigned(person, assignable))
  return { logins, remarks: logins.length > 0 ? remarks : [...remarks, 'So this issue is not assigned.'] }
}

export function loginsOf(people: readonly Person[], assignable: ReadonlySet<string>): readonly string[] {
  return people.flatMap(({ github }) => (github && assignable.has(github) ? github : []))
}

/** @returns a sentence, or none when issues can be assigned to the person */
export function whyNotAssigned(
  { id = '', name = id, github }: Person,
  assignable: ReadonlySet<string>,
): readonly string[] {
  if (!github) return [`${name} has no GitHub login in people.yml.`]
  if (assignable.has(github)) return []
  return [
    `GitHub assigns no issue to ${github} (${name}): the login was renamed, or may not see this repository. Correct it in people.yml.`,
  ]
}
