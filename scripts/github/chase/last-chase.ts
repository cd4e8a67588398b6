import type { LastChase } from '../../subjects/actions/last-chase.js'
import type { GitHub } from '../index.js'
import { readHeartbeat } from './heartbeat.js'
import { HEARTBEAT_LABEL } from './issue-labels.js'

/** @returns what the last run left on GitHub; undefined when there was none, or a person removed it */
export async function lastChase(github: GitHub): Promise<LastChase | undefined> {
  const issues = await github.issues({ labels: [HEARTBEAT_LABEL], state: 'all' })
  const found = issues.flatMap(({ body }) => readHeartbeat(body) ?? [])[0]
  return found && { on: found.ran, watched: found.watched, lost: found.lost }
}
