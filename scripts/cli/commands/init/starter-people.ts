import { stringify } from 'yaml'
import { slugOf } from '../../../core/values/slug.js'
import type { StarterFacts } from './starter-facts.js'

const HEADER = `# Who works here, since when, in which roles. Keep people who left, with their last day as “to”: old records name them.
# Ids never change. “from” is the first day here: put it right. “github” is the login on GitHub: whom it asks for a review.
`

/** @returns people.yml with the person who begins as quality manager, and the one who leads as managing director */
export function starterPeople({ name, github, leader, email, today }: StarterFacts): string {
  const id = slugOf(name)
  // Two people may have one name.
  const leaderId = slugOf(leader) === id ? `${id}-2` : slugOf(leader)
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
