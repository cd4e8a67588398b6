import { stringify } from 'yaml'
import { slugOf } from '../model/slug.js'
import type { StarterFacts } from './starter-files.js'

const HEADER = `# Who works here, since when, in which roles. Keep people who left, with their last day as “to”: old records name them.
# Ids never change. “github” is the login with which people review on GitHub. Put the first days right: “from”.
`

const LEADER_MISSING = `  # Whoever leads the organization approves what others write. Take away the hash signs and fill this in:
  # - id: grace-example
  #   name: Grace Example
  #   github: grace-ex
  #   from: 2020-01-01
  #   roles:
  #     - role: managing-director
`

/** @returns people.yml with whoever begins as quality manager, and whoever leads as managing director */
export function starterPeople({ name, github, leader, email, today }: StarterFacts): string {
  const you = {
    id: slugOf(name),
    name,
    ...(github ? { github } : {}),
    ...(email ? { emails: [email] } : {}),
    from: today,
    ...(leader ? { reports_to: leaderId(leader, name) } : {}),
    roles: [{ role: 'quality-manager' }],
  }
  const top = { id: leaderId(leader, name), name: leader, from: today, roles: [{ role: 'managing-director' }] }
  const people = stringify({ people: leader ? [you, top] : [you] })
  return `${HEADER}${people}${leader ? '' : LEADER_MISSING}`
}

/** Two people may have one name. */
function leaderId(leader: string, name: string): string {
  return slugOf(leader) === slugOf(name) ? `${slugOf(leader)}-2` : slugOf(leader)
}
