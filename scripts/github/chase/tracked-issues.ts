import { groupBy } from '../../core/values/group-by.js'
import type { Issue } from '../index.js'
import { isHeartbeat } from './heartbeat.js'
import { type IssueNote, readNote } from './issue-note.js'

/** An issue about something that is or was due. */
export interface TrackedIssue {
  readonly issue: Issue
  readonly note: IssueNote
}

export interface TrackedIssues {
  /** For each key the issue that goes on. */
  readonly byKey: ReadonlyMap<string, TrackedIssue>
  /** Open issues about the same as another one, which is older. */
  readonly duplicates: readonly { readonly tracked: TrackedIssue; readonly original: number }[]
  /** Open issues with our label that do not say what they are about. */
  readonly untracked: readonly Issue[]
}

/**
 * Sorts the issues by what they are about: what their note says, else what the last run knew of them.
 *
 * @param known keys by the numbers of issues
 * @param renamed what became of keys
 * @param countComments how many comments of ours an issue without a note has
 */
export async function trackIssues(
  issues: readonly Issue[],
  known: Readonly<Record<number, string>>,
  renamed: ReadonlyMap<string, string>,
  countComments: (issue: Issue) => Promise<number>,
): Promise<TrackedIssues> {
  const found: TrackedIssue[] = []
  const untracked: Issue[] = []
  for (const issue of issues.filter((one) => !isHeartbeat(one))) {
    const key = known[issue.number]
    const note = readNote(issue.body) ?? (key === undefined ? undefined : await noteAnew(key, issue, countComments))
    if (note) found.push({ issue, note: { ...note, key: renamed.get(note.key) ?? note.key } })
    else if (issue.isOpen) untracked.push(issue)
  }
  const groups = [...groupBy(found, ({ note }) => note.key)].map(([key, same]) => ({
    key,
    same,
    original: originalOf(same),
  }))
  const duplicates = groups.flatMap(({ same, original }) =>
    same
      .filter((tracked) => tracked !== original && tracked.issue.isOpen)
      .map((tracked) => ({ tracked, original: original.issue.number })),
  )
  return { byKey: new Map(groups.map(({ key, original }) => [key, original])), duplicates, untracked }
}

/** The oldest, unless it was itself closed as a duplicate of another. */
function originalOf(same: readonly TrackedIssue[]): TrackedIssue {
  return same.reduce((first, one) => (rank(one) < rank(first) ? one : first))
}

function rank({ issue }: TrackedIssue): number {
  return (issue.closedAs === 'duplicate' ? 1e12 : 0) + issue.number
}

async function noteAnew(
  key: string,
  issue: Issue,
  countComments: (issue: Issue) => Promise<number>,
): Promise<IssueNote> {
  return { key, stage: '', title: '', assigned: [], comments: await countComments(issue) }
}
