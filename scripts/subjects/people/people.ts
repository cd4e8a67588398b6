import type { Person } from '../../core/model/generated-types.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'

/** @returns whether a person is here on that day */
export function isActive(person: Person, on: CalendarDate): boolean {
  return covers(person, on)
}

/** @returns whether a person is here and holds the role on that day */
export function holdsRole(person: Person, role: string, on: CalendarDate): boolean {
  return isActive(person, on) && (person.roles ?? []).some((held) => held.role === role && covers(held, on))
}

/** @returns the people who hold a role on the as-of date */
export function holdersOf(qms: Qms, role: string): readonly Person[] {
  return holdersOn(qms, role, qms.today)
}

/** @returns the people who hold a role on that day */
function holdersOn({ people }: QmsContent, role: string, on: CalendarDate): readonly Person[] {
  return people.filter((person) => holdsRole(person, role, on))
}

/** @returns the people who work by the texts that the holders of a role must know: those from outside do not */
export function readersOn(content: QmsContent, role: string, on: CalendarDate): readonly Person[] {
  return holdersOn(content, role, on).filter(({ external }) => external !== true)
}

/** @returns the people behind a role or a person's id on that day; empty if it is neither, or the role has no holder */
export function peopleBehind(
  qms: QmsContent & Pick<Qms, 'today'>,
  actor: string,
  on: CalendarDate = qms.today,
): readonly Person[] {
  const person = qms.person(actor)
  if (person) return isActive(person, on) ? [person] : []
  return holdersOn(qms, actor, on)
}

function covers({ from, to }: { readonly from?: string; readonly to?: string }, on: CalendarDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || to >= on)
}
