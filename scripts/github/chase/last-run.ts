import type { Qms } from '../../core/model/qms.js'
import { defined } from '../../core/values/defined.js'
import { type GitHub, GitHubFailure, type Issue } from '../index.js'
import type { ChaseInput } from './chase-input.js'
import { type ElsewhereIssue, findDiscussions, findUnlisted } from './elsewhere.js'
import { type Heartbeat, isHeartbeat, readHeartbeat } from './heartbeat.js'
import { DUE_LABEL } from './issue-labels.js'
import type { IsOurs } from './our-accounts.js'

/** What earlier runs left on GitHub and in git. */
export interface LastRun {
  /** About things that are or were due. */
  readonly issues: readonly Issue[]
  /** The issue that tells of the last run, and what it says. */
  readonly heartbeatIssue?: Issue
  readonly heartbeat?: Heartbeat
  /** More of the same, from two runs at once. */
  readonly otherHeartbeats: readonly Issue[]
  /** What was moved to where nothing can be written. */
  readonly elsewhere: readonly ElsewhereIssue[]
  /** Open issues with our label that another account opened; if they have marks of ours, these are not believed. */
  readonly others: readonly Issue[]
  /** What was read then. */
  readonly qms?: Qms
  /** Why it cannot be told what was watched then. */
  readonly trouble?: string
}

/** @throws GitHubFailure also if all that there is was written by another account */
export async function readLastRun(github: GitHub, input: ChaseInput, isOurs: IsOurs): Promise<LastRun> {
  const labelled = await github.issues({ labels: [DUE_LABEL], state: 'all' })
  const listed = labelled.filter(isOurs)
  const others = labelled.filter((issue) => issue.isOpen && !isOurs(issue))
  const heartbeats = listed.filter((issue) => isHeartbeat(issue) && issue.closedAs !== 'duplicate')
  const heartbeatIssue = heartbeats.find(({ body }) => readHeartbeat(body)) ?? heartbeats[0]
  const heartbeat = heartbeatIssue && readHeartbeat(heartbeatIssue.body)
  if (!heartbeatIssue) refuseOthers(others, await github.login())
  const unlisted = heartbeat ? await findUnlisted(github, heartbeat, listed) : { found: [], elsewhere: [] }
  const all = [...listed.filter((issue) => !isHeartbeat(issue)), ...unlisted.found.filter(isOurs)]
  const discussions = await findDiscussions(github, all, heartbeat?.issues ?? {})
  const issues = all.filter(({ number }) => !discussions.some((one) => one.number === number))
  const qms = heartbeat && (await input.readBefore(heartbeat.commit, heartbeat.day))
  const trouble = troubleWith(issues, heartbeat, qms)
  return {
    issues,
    elsewhere: [...unlisted.elsewhere, ...discussions],
    others,
    otherHeartbeats: heartbeats.filter((issue) => issue !== heartbeatIssue && issue.isOpen),
    ...defined({ heartbeatIssue, heartbeat, qms }),
    ...defined({ trouble }),
  }
}

/** Another account may have run it here before: then every issue would be opened a second time. */
function refuseOthers(others: readonly Issue[], own: string): void {
  const heartbeat = others.find(isHeartbeat)
  if (!heartbeat) return
  const by = heartbeat.by ?? 'an account that is gone'
  throw new GitHubFailure(
    'refused',
    `#${heartbeat.number} tells of a run of qms chase under the account ${by}, and this run is ${own}. Anybody can copy such an issue, so it is not believed, and nothing was changed. If it is yours, name the account in qms.yml: “issue_accounts: [${by}]” under “due”. If not, take its label ${DUE_LABEL} away.`,
  )
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
