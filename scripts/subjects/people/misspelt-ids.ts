import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Link, ListedPerson } from '../../core/model/qms.js'
import { MANY_LINKS } from '../../core/questions/also-named-by.js'
import { groupBy } from '../../core/values/group-by.js'
import { nearestName } from '../../core/values/nearest-name.js'
import { mayBeRole } from './roles.js'

/** Finds the names of people and roles that documents use and that do not exist, each with every link to it. */
export const unknownActors = onceForAllDays((qms): ReadonlyMap<string, readonly Link[]> => {
  // People and roles have no revisions: what follows an @ belongs to an address or a login.
  const isKnown = ({ target, revision, allowed }: Link) =>
    revision === undefined &&
    ((allowed.includes('person') && qms.person(target) !== undefined) ||
      (allowed.includes('role') && mayBeRole(qms, target)))
  const links = qms.links.filter(({ allowed }) => allowed.includes('person') || allowed.includes('role'))
  return groupBy(
    links.filter((link) => !isKnown(link)),
    ({ target, revision, allowed }) => [target, revision, ...allowed].join(' '),
  )
})

/** Finds people whose id has a mistake: many documents name a person who is not listed, and nothing names the one who nearly is. */
export const misspeltIds = onceForAllDays((qms): ReadonlyMap<string, ListedPerson> => {
  const found = new Map<string, ListedPerson>()
  for (const links of unknownActors(qms).values()) {
    const [{ target = '', allowed = [] } = {}] = links
    if (links.length < MANY_LINKS || !allowed.includes('person')) continue
    const unused = qms.listedPeople.filter(({ person }) => qms.linksTo(person.id ?? '').length === 0)
    const nearest = nearestName(
      target,
      unused.map(({ person }) => person.id ?? ''),
    )
    const listed = unused.find(({ person }) => person.id === nearest)
    if (listed && nearest !== undefined) found.set(target, listed)
  }
  return found
})
