import type { Person } from '../../core/model/generated-types.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import type { GitHub } from '../index.js'
import type { TrackedIssue } from './tracked-issues.js'

/** @returns the logins to which GitHub assigns issues, out of those whom the items concern and those who are assigned already; each is asked for once */
export async function assignableLogins(
  github: GitHub,
  items: readonly DueItem[],
  tracked: Iterable<TrackedIssue>,
): Promise<ReadonlySet<string>> {
  const answers = new Map<string, boolean>()
  const ask = async (logins: readonly string[]) => {
    const unknown = [...new Set(logins)].filter((login) => !answers.has(login))
    const told = await Promise.all(unknown.map((login) => github.mayBeAssigned(login)))
    for (const [index, login] of unknown.entries()) answers.set(login, told[index] === true)
  }
  const isAssignable = ({ github: login }: Person) => login !== undefined && answers.get(login) === true
  await ask(items.flatMap(({ responsible }) => loginsOf(responsible)))
  const goingUp = items.filter(({ stage, responsible }) => stage === 'long overdue' || !responsible.some(isAssignable))
  await ask(goingUp.flatMap(({ escalation }) => loginsOf(escalation)))
  await ask([...tracked].flatMap(({ issue }) => (issue.isOpen ? issue.assignees : [])))
  return new Set([...answers].flatMap(([login, may]) => (may ? login : [])))
}

function loginsOf(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ github }) => github ?? [])
}
