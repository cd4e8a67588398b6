import type { LastChase } from '../../subjects/actions/last-chase.js'
import type { GitHub } from '../index.js'
import { readHeartbeat } from './heartbeat.js'
import { HEARTBEAT_LABEL } from './issue-labels.js'
import { ourAccounts } from './our-accounts.js'

/**
 * @param named the accounts that `due.issue_accounts` names
 * @returns what the last run left on GitHub; undefined when there was none, or a person removed it
 */
export async function lastChase(github: GitHub, named: readonly string[]): Promise<LastChase | undefined> {
  const isOurs = await ourAccounts(github, named)
  const issues = (await github.issues({ labels: [HEARTBEAT_LABEL], state: 'all' })).filter(isOurs)
  const found = issues.flatMap(({ body }) => readHeartbeat(body) ?? [])[0]
  return found && { on: found.ran, watched: found.watched, lost: found.lost }
}
