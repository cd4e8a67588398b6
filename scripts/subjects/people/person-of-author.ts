import type { Person } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { personOfLogin } from './person-of-login.js'

/** How git names who made a commit. */
export interface GitIdentity {
  readonly name: string
  readonly email: string
}

/** GitHub's own addresses: `login@…` and `12345+login@…`. */
const GITHUB_ADDRESS = /^(?:\d{1,20}\+)?([A-Za-z0-9-]{1,50})@users\.noreply\.github\.com$/

/** @returns the person who commits so: by an address in people.yml, the login on GitHub, or a name that only one person has */
export function personOfAuthor(qms: Qms, { name, email }: GitIdentity): Person | undefined {
  const { byEmail, byName } = identities(qms)
  const login = GITHUB_ADDRESS.exec(email)?.[1]
  const namesakes = byName.get(name.trim().toLowerCase()) ?? []
  return (
    byEmail.get(email.toLowerCase()) ??
    (login ? personOfLogin(qms, login) : undefined) ??
    (namesakes.length === 1 ? namesakes[0] : undefined)
  )
}

const identities = onceForAllDays(({ people }) => {
  const byEmail = new Map<string, Person>()
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    for (const email of person.emails ?? []) byEmail.set(email.toLowerCase(), person)
    const name = person.name?.trim().toLowerCase() ?? ''
    byName.set(name, [...(byName.get(name) ?? []), person])
  }
  return { byEmail, byName }
})
