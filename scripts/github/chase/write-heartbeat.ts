import type { GitHub, Issue } from '../index.js'
import { HEARTBEAT_MARK } from './heartbeat.js'
import { HEARTBEAT_TITLE } from './heartbeat-text.js'
import { issueChange } from './issue-change.js'
import { DUE_LABEL, HEARTBEAT_LABEL } from './issue-labels.js'

const OURS = [DUE_LABEL, HEARTBEAT_LABEL]

/** Opens the issue that tells when the last run was, and what it watched. */
export function openHeartbeat(github: GitHub, body: string): Promise<Issue> {
  return github.openIssue({ title: HEARTBEAT_TITLE, body, labels: OURS }, HEARTBEAT_MARK)
}

/** Leaves for the next run, and for people, what this one saw. */
export async function writeHeartbeat(github: GitHub, issue: Issue, body: string): Promise<void> {
  const change = issueChange(issue, { body, labels: [...new Set([...issue.labels, ...OURS])] })
  if (change) await github.editIssue(issue.number, change)
}

/** Two first runs at once opened one each. */
export async function closeOtherHeartbeats(github: GitHub, others: readonly Issue[]): Promise<void> {
  for (const { number } of others) {
    await github.editIssue(number, { state: 'closed', stateReason: 'duplicate', labels: [] })
  }
}
