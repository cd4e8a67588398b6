import type { Person } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'

/** @returns who has this login on GitHub, where capitals do not count */
export function personOfLogin(content: QmsContent, login: string): Person | undefined {
  return byLogin(content).get(login.toLowerCase())
}

const byLogin = onceForAllDays(({ people }): ReadonlyMap<string, Person> => {
  const known = people.filter(({ github }) => github)
  return new Map(known.map((person) => [person.github?.toLowerCase() ?? '', person]))
})
