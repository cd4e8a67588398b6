import type { Person } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { readGitSetting } from '../../core/read/index.js'
import { isActive } from '../../subjects/people/people.js'
import { personOfAuthor } from '../../subjects/people/person-of-author.js'
import { Misuse } from '../command/misuse.js'
import { refuseUnknown } from './refuse-unknown.js'

/**
 * Finds out who runs a command: named with --by, or known by the name and address with which they commit.
 *
 * @throws Misuse if people.yml does not list that person, or the person is not here on the as-of date
 */
export async function actingPerson(qms: Qms, root: string, by: string | undefined): Promise<Person> {
  const person = by === undefined ? await committer(qms, root) : named(qms, by)
  if (!isActive(person, qms.today))
    throw new Misuse(`${person.name} (${person.id}) is not here on ${qms.today}, according to people.yml.`)
  return person
}

function named(qms: Qms, by: string): Person {
  const ids = qms.people.flatMap(({ id }) => id ?? [])
  return qms.person(by) ?? refuseUnknown('person', by, ids, 'People are in people.yml.')
}

async function committer(qms: Qms, root: string): Promise<Person> {
  const name = (await readGitSetting(root, 'user.name')) ?? ''
  const email = (await readGitSetting(root, 'user.email')) ?? ''
  const person = personOfAuthor(qms, { name, email })
  if (person) return person
  throw new Misuse(
    name || email
      ? `git knows you as “${name} <${email}>”, which is not in people.yml. Add the address there under “emails”, or say who you are with --by.`
      : 'git does not know who you are. Say so with --by and your id in people.yml, such as --by amara-okafor.',
  )
}
