import type { Issue, IssueChange } from '../index.js'
import { withoutCarriageReturns } from './issue-note.js'

/** @returns what differs from the issue as it is; undefined when all is as it should be */
export function issueChange(issue: Issue, wanted: IssueChange): IssueChange | undefined {
  const { title, body, labels, assignees, ...state } = wanted
  const change: IssueChange = {
    ...(title !== undefined && title !== issue.title && { title }),
    ...(body !== undefined && body !== withoutCarriageReturns(issue.body) && { body }),
    ...(labels !== undefined && !isSame(labels, issue.labels) && { labels }),
    ...(assignees !== undefined && !isSame(assignees, issue.assignees) && { assignees }),
    ...state,
  }
  return Object.keys(change).length > 0 ? change : undefined
}

/**
 * @param assigned the logins that we assigned so far
 * @param wanted those that we assign now
 * @returns who is assigned then: others whom people added stay, and a person who passed it on is not asked again
 */
export function nextAssignees(
  issue: Issue,
  assigned: readonly string[],
  wanted: readonly string[],
  assignable: ReadonlySet<string>,
): readonly string[] {
  if (issue.assignees.length > 0 && isSame(assigned, wanted)) return issue.assignees
  const ours = new Set([...assigned, ...wanted].map(lower))
  return [...issue.assignees.filter((login) => !ours.has(lower(login)) && assignable.has(login)), ...wanted]
}

/** To GitHub, capitals make no other login or label. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [new Set(a.map(lower)), new Set(b.map(lower))]
  return first.size === second.size && [...first].every((one) => second.has(one))
}

function lower(text: string): string {
  return text.toLowerCase()
}
