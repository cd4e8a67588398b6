import type { Person } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Account } from '../../core/model/pull-request.js'
import type { Qms } from '../../core/model/qms.js'
import { personOfLogin } from './person-of-login.js'

/** Whose account it is, or why it is no one's, in a sentence. */
export type AccountHolder =
  | { readonly person: Person; readonly fault?: undefined }
  | { readonly person?: undefined; readonly fault: string }

/** @returns whose account it is: by its number where people.yml has it, because a login may change hands; else by its login */
export function personOfAccount(qms: Qms, { login, id }: Account): AccountHolder {
  const person = byNumber(qms).get(id) ?? personOfLogin(qms, login)
  if (!person) {
    return {
      fault: `No person in people.yml has the login “${login}” on GitHub. Add it there under “github”, and run this again.`,
    }
  }
  if (person.github_id === undefined || person.github_id === id) return { person }
  return {
    fault: `The login “${login}” is no longer the account of ${person.name}: people.yml has the number ${person.github_id} for it (github_id), and this one has ${id}. Ask ${person.name}, and correct people.yml.`,
  }
}

const byNumber = onceForAllDays(
  ({ people }): ReadonlyMap<number, Person> =>
    new Map(people.flatMap((person) => (person.github_id === undefined ? [] : [[person.github_id, person] as const]))),
)
