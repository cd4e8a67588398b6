import { didYouMean } from '../../../core/model/nearest-name.js'
import type { Qms } from '../../../core/model/qms.js'
import { rolesWithDocument } from '../../../subjects/people/roles.js'
import { Misuse } from '../misuse.js'

/** @throws Misuse if it is neither a person nor a role */
export function findActor(qms: Qms, name: string): string {
  const people = qms.people.flatMap(({ id }) => id ?? [])
  const known = new Set([...people, ...rolesWithDocument(qms)])
  if (known.has(name)) return name
  throw new Misuse(
    `There is no person and no role “${name}”. ${didYouMean(name, known, 'People stand in people.yml; “qms list role” shows the roles.')}`,
  )
}
