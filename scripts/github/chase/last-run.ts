import type { Qms } from '../../core/model/qms.js'
import { defined } from '../../core/values/defined.js'
import { type GitHub, GitHubFailure, type Issue } from '../index.js'
import type { ChaseInput } from './chase-input.js'
import { type Heartbeat, isHeartbeat, readHeartbeat } from './heartbeat.js'
import { DUE_LABEL } from './issue-labels.js'

/** What earlier runs left on GitHub and in git. */
export interface LastRun {
  /** About things that are or were due. */
  readonly issues: readonly Issue[]
  /** The issue that tells of the last run, and what it says. */
  readonly heartbeatIssue?: Issue
  readonly heartbeat?: Heartbeat
  /** More of the same, from two runs at once. */
  readonly otherHeartbeats: readonly Issue[]
  /** What was read then. */
  readonly qms?: Qms
  /** Why it cannot be told what was watched then. */
  readonly trouble?: string
}

export async function readLastRun(github: GitHub, input: ChaseInput): Promise<LastRun> {
  const listed = await github.issues({ labels: [DUE_LABEL], state: 'all' })
  const heartbeats = listed.filter((issue) => isHeartbeat(issue) && issue.closedAs !== 'duplicate')
  const heartbeatIssue = heartbeats.find(({ body }) => readHeartbeat(body)) ?? heartbeats[0]
  const heartbeat = heartbeatIssue && readHeartbeat(heartbeatIssue.body)
  const unlisted = heartbeat ? await findUnlisted(github, heartbeat, listed) : []
  const issues = [...listed.filter((issue) => !isHeartbeat(issue)), ...unlisted]
  const qms = heartbeat && (await input.readBefore(heartbeat.commit, heartbeat.day))
  const trouble = troubleWith(issues, heartbeat, qms)
  return {
    issues,
    otherHeartbeats: heartbeats.filter((issue) => issue !== heartbeatIssue && issue.isOpen),
    ...defined({ heartbeatIssue, heartbeat, qms }),
    ...defined({ trouble }),
  }
}

/** A person took their label away. */
async function findUnlisted(
  github: GitHub,
  { issues }: Heartbeat,
  listed: readonly Issue[],
): Promise<readonly Issue[]> {
  const known = new Set(listed.map(({ number }) => number))
  const found: Issue[] = []
  for (const number of Object.keys(issues).map(Number)) {
    const issue = known.has(number) ? undefined : await github.issue(number).catch(nothingIfGone)
    // One that was moved to another repository answers with its number there.
    if (issue?.number === number) found.push(issue)
  }
  return found
}

function nothingIfGone(error: unknown): undefined {
  if (!(error instanceof GitHubFailure) || (error.reason !== 'not found' && error.reason !== 'gone')) throw error
}

function troubleWith(
  issues: readonly Issue[],
  heartbeat: Heartbeat | undefined,
  qms: Qms | undefined,
): string | undefined {
  if (qms || (!heartbeat && issues.length === 0)) return undefined
  if (!heartbeat)
    return 'The issue that tells of the last run is gone or was changed, so it is not known what was watched then. This run wrote a new one; compare it with your registers.'
  return `git does not have commit ${heartbeat.commit} of the last run, so it is not known what was watched then. In a workflow, check out the whole history (fetch-depth: 0).`
}
