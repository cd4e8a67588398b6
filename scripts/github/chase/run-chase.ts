import { dueItems } from '../../subjects/actions/due/due-items.js'
import type { GitHub, Issue } from '../index.js'
import { attempt, carryOutChange, refusedAssignment } from './carry-out-change.js'
import type { ChaseInput, ChaseReport } from './chase-input.js'
import { ensureLabels } from './ensure-labels.js'
import { isHeartbeat, nextHeartbeat } from './heartbeat.js'
import { heartbeatText } from './heartbeat-text.js'
import { DUE_LABEL } from './issue-labels.js'
import { readNote } from './issue-note.js'
import { type ChasePlan, planChase } from './plan-chase.js'
import { duplicateStep } from './plan-closing.js'
import { type ChaseReading, readChaseState } from './read-chase-state.js'
import { trackIssues } from './tracked-issues.js'
import { closeOtherHeartbeats, openHeartbeat, writeHeartbeat } from './write-heartbeat.js'

/**
 * Brings the issues on GitHub to what is due today: opens, updates, closes and reopens them.
 *
 * @throws GitHubFailure if GitHub cannot be asked at all; the next run goes on from there
 */
export async function runChase(github: GitHub, input: ChaseInput): Promise<ChaseReport> {
  const { qms, isDryRun, mostNew, commit } = input
  const { today } = qms
  const reading = await readChaseState(github, input)
  const { state, last, lost, paused, elsewhere, unreached } = reading
  const plan = planChase(state, mostNew)
  const watched = dueItems(qms).length
  // They have no open issue here, and must not be forgotten.
  const apart = Object.fromEntries([...paused, ...elsewhere].map(({ number, item }) => [number, item.key]))
  const textWith = (kept: ChasePlan['kept']) => {
    const now = { ran: today, watched, day: today, commit, issues: { ...kept, ...apart }, lost }
    return heartbeatText(qms, nextHeartbeat(now, last.heartbeat), { ...plan, unreached, paused, elsewhere })
  }
  const failures = isDryRun ? [] : await carryOut(github, plan, reading, textWith)
  return {
    today,
    done: [...plan.changes, ...plan.openings].map(({ summary }) => summary),
    waiting: plan.waiting,
    lost,
    paused,
    elsewhere,
    unreached,
    failures: [...(last.trouble ? [last.trouble] : []), ...failures],
    remarks: [...state.tracked.untracked.map(untrackedInWords), ...last.others.map(otherInWords)],
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
  reading: ChaseReading,
  textWith: (issues: ChasePlan['kept']) => string,
): Promise<readonly string[]> {
  const { last, isOurs } = reading
  if (!last.heartbeatIssue || plan.openings.length > 0) await ensureLabels(github)
  // Before anything else, so that a first run that breaks off leaves a trace.
  const heartbeat = last.heartbeatIssue ?? (await openHeartbeat(github, textWith(plan.kept)))
  const failures: string[] = []
  for (const step of plan.changes) failures.push(...(await carryOutChange(github, step, isOurs)))
  for (const { draft, mark, summary } of plan.openings) {
    const open = async () => refusedAssignment(await github.openIssue(draft, mark), draft.assignees)
    failures.push(...(await attempt(summary, open)))
  }
  const open = plan.openings.length > 0 ? await settleDuplicates(github, plan, reading) : plan.kept
  await writeHeartbeat(github, heartbeat, textWith(open))
  await closeOtherHeartbeats(github, last.otherHeartbeats)
  return failures
}

/**
 * Looks again, because another run may have opened the same issues at the same moment.
 *
 * @returns the keys by the numbers of open issues
 */
async function settleDuplicates(
  github: GitHub,
  { kept }: ChasePlan,
  { isOurs }: ChaseReading,
): Promise<Readonly<Record<number, string>>> {
  const issues = (await github.issues({ labels: [DUE_LABEL] })).filter(isOurs)
  const { byKey, duplicates } = await trackIssues(issues, kept, new Map(), async () => 0)
  for (const { tracked, original } of duplicates) {
    await carryOutChange(github, duplicateStep(tracked, original), isOurs)
  }
  return Object.fromEntries([...byKey].map(([key, { issue }]) => [issue.number, key]))
}

function untrackedInWords({ number }: Issue): string {
  return `#${number} has the label ${DUE_LABEL}, and it is unknown what it is about. Take the label away, or close it.`
}

function otherInWords(issue: Issue): string {
  const { number, body, by = 'an account that is gone' } = issue
  if (!isHeartbeat(issue) && readNote(body) === undefined) return untrackedInWords(issue)
  return `#${number} is marked like an issue of qms chase, but ${by} opened it, so it is left alone. Take its label ${DUE_LABEL} away.`
}
