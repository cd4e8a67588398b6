import { nearestName } from '../values/nearest-name.js'
import type { Person } from './generated-types.js'

/**
 * @param roles the ids of roles that have a document
 * @param isNamed whether anything else knows an id: then it is no mistake
 * @returns the person with the roles that were meant: a mistake in one is reported where it is, not wherever the role counts
 */
export function withMeantRoles(person: Person, roles: ReadonlySet<string>, isNamed: (id: string) => boolean): Person {
  const isRight = (role: string) => roles.has(role) || isNamed(role)
  if (!person.roles || person.roles.every(({ role = '' }) => role === '' || isRight(role))) return person
  const meant = (role: string) => (isRight(role) ? role : (nearestName(role, roles) ?? role))
  const held = person.roles.map((entry) => (entry.role === undefined ? entry : { ...entry, role: meant(entry.role) }))
  return { ...person, roles: held }
}
