import type { GitHub } from '../github/index.js'
import { HEARTBEAT_MARK } from './heartbeat.js'
import { HEARTBEAT_TITLE } from './heartbeat-text.js'
import { issueChange } from './issue-change.js'
import { DUE_LABEL, HEARTBEAT_LABEL } from './issue-labels.js'
import type { LastRun } from './last-run.js'

/** Leaves for the next run, and for people, what this one saw. */
export async function writeHeartbeat(
  github: GitHub,
  { heartbeatIssue, otherHeartbeats }: LastRun,
  body: string,
): Promise<void> {
  const labels = [DUE_LABEL, HEARTBEAT_LABEL]
  if (heartbeatIssue) {
    const change = issueChange(heartbeatIssue, { body, labels: [...new Set([...heartbeatIssue.labels, ...labels])] })
    if (change) await github.editIssue(heartbeatIssue.number, change)
  } else await github.openIssue({ title: HEARTBEAT_TITLE, body, labels }, HEARTBEAT_MARK)
  for (const { number } of otherHeartbeats) {
    await github.editIssue(number, { state: 'closed', stateReason: 'duplicate', labels: [] })
  }
}
