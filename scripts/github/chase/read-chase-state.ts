import { dueItems } from '../../subjects/actions/due/due-items.js'
import type { LostWatch } from '../../subjects/actions/last-chase.js'
import type { GitHub, Issue } from '../index.js'
import { assignableLogins } from './assignable-logins.js'
import { countComments } from './carry-out-change.js'
import type { ChaseInput, ElsewhereItem, PausedItem } from './chase-input.js'
import { shownKey, tickedKeys } from './heartbeat.js'
import { type LastRun, readLastRun } from './last-run.js'
import { lostWatches, renamedKeys } from './lost-watches.js'
import { type IsOurs, ourAccounts } from './our-accounts.js'
import { readPauses } from './pauses.js'
import type { ChaseState } from './plan-chase.js'
import { trackIssues } from './tracked-issues.js'
import { whyUnreached } from './unreached.js'

/** What is due and what is on GitHub, before anything is changed. */
export interface ChaseReading {
  readonly state: ChaseState
  readonly isOurs: IsOurs
  readonly last: LastRun
  readonly lost: readonly LostWatch[]
  readonly paused: readonly PausedItem[]
  readonly elsewhere: readonly ElsewhereItem[]
  /** What reaches no person, in sentences. */
  readonly unreached: readonly string[]
}

/** @throws GitHubFailure if GitHub cannot be asked, or its issues are those of another account */
export async function readChaseState(github: GitHub, input: ChaseInput): Promise<ChaseReading> {
  const { qms } = input
  const { today } = qms
  const isOurs = await ourAccounts(github, qms.settings.due.issue_accounts)
  const last = await readLastRun(github, input, isOurs)
  const renamed = renamedKeys(last.qms, qms)
  const count = ({ number }: Issue) => countComments(github, number, isOurs)
  const tracked = await trackIssues(last.issues, last.heartbeat?.issues ?? {}, renamed, count)
  const ticked = tickedKeys(last.heartbeatIssue?.body ?? '')
  const isGivenUp = (key: string) => ticked.has(shownKey(key))
  const all = new Map(dueItems(qms).flatMap((item) => (item.stage === 'later' ? [] : [[item.key, item]])))
  const pauses = await readPauses(github, qms, tracked.byKey.values(), (key) => all.has(key))
  const elsewhere = last.elsewhere.flatMap((one): ElsewhereItem[] => {
    const key = renamed.get(one.key) ?? one.key
    const item = all.get(key)
    // A ticked box asks for a new issue here.
    return item && !tracked.byKey.has(key) && !isGivenUp(key) ? [{ ...one, key, item }] : []
  })
  const items = [...all.values()].filter(({ key }) => !elsewhere.some((one) => one.key === key))
  const paused = items.flatMap((item): PausedItem[] => {
    const number = tracked.byKey.get(item.key)?.issue.number ?? 0
    const pause = pauses.get(number)
    return pause && pause.until > today ? [{ ...pause, item, number }] : []
  })
  const assignable = await assignableLogins(github, items, tracked.byKey.values())
  const chased = items.filter((item) => !paused.some((one) => one.item === item))
  const unreached = chased.flatMap((item) => whyUnreached(qms, item, assignable) ?? [])
  const place = await github.repository()
  const heartbeat = last.heartbeatIssue?.number
  const state = { qms, items, tracked, isGivenUp, heartbeat, place, assignable, today, pauses }
  const lost = lostWatches(qms, last, tracked, renamed).filter(({ key }) => !isGivenUp(key))
  return { state, isOurs, last, lost, paused, elsewhere, unreached }
}
