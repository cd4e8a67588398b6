import { dueItems } from '../../subjects/actions/due/due-items.js'
import type { GitHub, Issue } from '../index.js'
import { assignableLogins } from './assignable-logins.js'
import { attempt, carryOutChange, countComments } from './carry-out-change.js'
import type { ChaseInput, ChaseReport } from './chase-input.js'
import { ensureLabels } from './ensure-labels.js'
import { nextHeartbeat, shownKey, tickedKeys } from './heartbeat.js'
import { heartbeatText } from './heartbeat-text.js'
import { DUE_LABEL } from './issue-labels.js'
import { type LastRun, readLastRun } from './last-run.js'
import { lostWatches, renamedKeys } from './lost-watches.js'
import { type ChasePlan, planChase } from './plan-chase.js'
import { duplicateStep } from './plan-closing.js'
import { trackIssues } from './tracked-issues.js'
import { closeOtherHeartbeats, openHeartbeat, writeHeartbeat } from './write-heartbeat.js'

/**
 * Brings the issues on GitHub to what is due today: opens, updates, closes and reopens them.
 *
 * @throws GitHubFailure if GitHub cannot be asked at all; the next run goes on from there
 */
export async function runChase(github: GitHub, input: ChaseInput): Promise<ChaseReport> {
  const { qms, isDryRun, mostNew } = input
  const last = await readLastRun(github, input)
  const renamed = renamedKeys(last.qms, qms)
  const count = ({ number }: Issue) => countComments(github, number)
  const tracked = await trackIssues(last.issues, last.heartbeat?.issues ?? {}, renamed, count)
  const ticked = tickedKeys(last.heartbeatIssue?.body ?? '')
  const isGivenUp = (key: string) => ticked.has(shownKey(key))
  const lost = lostWatches(qms, last, tracked, renamed).filter(({ key }) => !isGivenUp(key))
  const items = dueItems(qms).filter(({ stage }) => stage !== 'later')
  const assignable = await assignableLogins(github, items, tracked.byKey.values())
  const place = await github.repository()
  const situation = { qms, items, tracked, isGivenUp, heartbeat: last.heartbeatIssue?.number, place, assignable }
  const plan = planChase(situation, mostNew)
  const { today } = qms
  const watched = dueItems(qms).length
  const textWith = (issues: ChasePlan['kept']) => {
    const now = { ran: today, watched, day: today, commit: input.commit, issues, lost }
    return heartbeatText(qms, nextHeartbeat(now, last.heartbeat), plan.waiting)
  }
  const failures = isDryRun ? [] : await carryOut(github, plan, last, textWith)
  return {
    today,
    done: [...plan.changes, ...plan.openings].map(({ summary }) => summary),
    waiting: plan.waiting,
    lost,
    failures: [...(last.trouble ? [last.trouble] : []), ...failures],
    remarks: tracked.untracked.map(untrackedInWords),
    watched,
  }
}

/**
 * @param textWith the text of the issue that tells of this run, with the keys by the numbers of open issues
 * @returns what GitHub refused of single issues; the rest is done
 */
async function carryOut(
  github: GitHub,
  plan: ChasePlan,
  last: LastRun,
  textWith: (issues: ChasePlan['kept']) => string,
): Promise<readonly string[]> {
  if (!last.heartbeatIssue || plan.openings.length > 0) await ensureLabels(github)
  // Before anything else, so that a first run that breaks off leaves a trace.
  const heartbeat = last.heartbeatIssue ?? (await openHeartbeat(github, textWith(plan.kept)))
  const failures: string[] = []
  for (const step of plan.changes) failures.push(...(await carryOutChange(github, step)))
  for (const { draft, mark, summary } of plan.openings) {
    failures.push(...(await attempt(summary, () => github.openIssue(draft, mark))))
  }
  const open = plan.openings.length > 0 ? await settleDuplicates(github, plan) : plan.kept
  await writeHeartbeat(github, heartbeat, textWith(open))
  await closeOtherHeartbeats(github, last.otherHeartbeats)
  return failures
}

/**
 * Looks again, because another run may have opened the same issues at the same moment.
 *
 * @returns the keys by the numbers of open issues
 */
async function settleDuplicates(github: GitHub, { kept }: ChasePlan): Promise<Readonly<Record<number, string>>> {
  const issues = await github.issues({ labels: [DUE_LABEL] })
  const { byKey, duplicates } = await trackIssues(issues, kept, new Map(), async () => 0)
  for (const { tracked, original } of duplicates) await carryOutChange(github, duplicateStep(tracked, original))
  return Object.fromEntries([...byKey].map(([key, { issue }]) => [issue.number, key]))
}

function untrackedInWords({ number }: Issue): string {
  return `#${number} has the label ${DUE_LABEL}, and it is unknown what it is about. Take the label away, or close it.`
}
