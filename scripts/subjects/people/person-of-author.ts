import type { Author } from '../../core/model/commit.js'
import type { Person } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { accountOfAddress } from '../../core/questions/account-of-address.js'
import { personOfLogin } from './person-of-login.js'

/**
 * @returns the person who commits so: by an address in people.yml, the login on GitHub, or a name that only one person has; where
 * none of these is known, the same of who that is by `.mailmap`, which so never says of a known person that it was another one
 */
export function personOfAuthor(content: QmsContent, { name, email, alias }: Author): Person | undefined {
  const { byEmail, byName } = identities(content)
  const account = accountOfAddress(content, email)
  const namesakes = byName.get(name.trim().toLowerCase()) ?? []
  return (
    byEmail.get(email.toLowerCase()) ??
    (account && !account.isProgram ? personOfLogin(content, account.login) : undefined) ??
    (namesakes.length === 1 ? namesakes[0] : undefined) ??
    (alias && personOfAuthor(content, alias))
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
