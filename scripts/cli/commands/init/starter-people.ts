import { stringify } from 'yaml'
import { slugOf } from '../../../core/values/slug.js'
import type { StarterFacts } from './starter-facts.js'

const HEADER = `# Who works here, since when, in which roles. Keep people who left, with their last day as “to”: old records name them.
# Ids never change. “from” is the first day here: put it right. “github” is the login on GitHub: whom it asks for a review.
`

/** @returns people.yml with the person who begins as quality manager, and the one who leads as managing director */
export function starterPeople({ name, github, leader, email, today }: StarterFacts): string {
  const id = slugOf(name)
  const leaderId = leaderIdOf({ name, leader })
  const people = [
    {
      id,
      name,
      ...(github && { github }),
      ...(email && { emails: [email] }),
      from: today,
      reports_to: leaderId,
      roles: [{ role: 'quality-manager' }],
    },
    { id: leaderId, name: leader, from: today, roles: [{ role: 'managing-director' }] },
  ]
  return `${HEADER}${stringify({ people })}`
}

/** Two people may have one name. @returns the id of the one who leads */
function leaderIdOf({ name, leader }: Pick<StarterFacts, 'name' | 'leader'>): string {
  const id = slugOf(leader)
  return id === slugOf(name) ? `${id}-2` : id
}

/** @returns a paragraph for a person who works alone and named one person twice; else nothing */
export function warnOfOneName({ name, leader }: Pick<StarterFacts, 'name' | 'leader'>): string {
  if (name === '' || slugOf(name) !== slugOf(leader)) return ''
  return `\n“${name}” is in people.yml twice: as you, and as ${leaderIdOf({ name, leader })}, who approves what you write. Authors cannot approve their own texts. If you work alone, write a person from outside in that place, such as a partner or an adviser.\n`
}
