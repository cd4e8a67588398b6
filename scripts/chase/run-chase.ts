import type { GitHub, Issue } from '../github/index.js'
import { dueItems } from '../lifecycle/due/due-items.js'
import { concernedLogins } from './assignment.js'
import { attempt, carryOutChange, countComments } from './carry-out.js'
import type { ChaseInput, ChaseReport } from './chase-input.js'
import { ensureLabels } from './ensure-labels.js'
import { shownKey, tickedKeys } from './heartbeat.js'
import { heartbeatText } from './heartbeat-text.js'
import { DUE_LABEL } from './issue-labels.js'
import { readLastRun } from './last-run.js'
import { lostWatches, renamedKeys } from './lost-watches.js'
import { type Plan, planChase } from './plan-chase.js'
import { duplicateStep } from './plan-closing.js'
import type { Surroundings } from './plan-item.js'
import { type TrackedIssues, trackIssues } from './tracked-issues.js'
import { writeHeartbeat } from './write-heartbeat.js'

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
  const surroundings = await readSurroundings(github, concernedLogins(items, [...tracked.byKey.values()]))
  const situation = { qms, items, tracked, isGivenUp, heartbeat: last.heartbeatIssue?.number, ...surroundings }
  const plan = planChase(situation, mostNew)
  const troubles = isDryRun ? [] : await carryOut(github, plan)
  if (!isDryRun) {
    const issues = await openKeys(github, tracked)
    const heartbeat = { day: qms.today, commit: input.commit, issues, lost }
    await writeHeartbeat(github, last, heartbeatText(heartbeat, dueItems(qms), plan.waiting))
  }
  return {
    today: qms.today,
    done: [...plan.changes, ...plan.openings].map(({ said }) => said),
    waiting: plan.waiting,
    lost,
    troubles: [...(last.trouble ? [last.trouble] : []), ...troubles],
    remarks: tracked.strangers.map(strangerInWords),
    watched: dueItems(qms).length,
  }
}

async function readSurroundings(github: GitHub, logins: ReadonlySet<string>): Promise<Surroundings> {
  const place = await github.repository()
  const assignable = new Set<string>()
  for (const login of logins) if (await github.mayBeAssigned(login)) assignable.add(login)
  return { place, assignable }
}

/** @returns what GitHub refused of single issues; the rest is done */
async function carryOut(github: GitHub, { changes, openings }: Plan): Promise<readonly string[]> {
  const troubles: string[] = []
  for (const step of changes) troubles.push(...(await carryOutChange(github, step)))
  if (openings.length > 0) await ensureLabels(github)
  for (const { draft, mark, said } of openings) {
    troubles.push(...(await attempt(said, () => github.openIssue(draft, mark))))
  }
  return troubles
}

/**
 * Looks again, because another run may have opened the same issues at the same moment.
 *
 * @returns the keys by the numbers of open issues
 */
async function openKeys(github: GitHub, before: TrackedIssues): Promise<Readonly<Record<number, string>>> {
  const issues = await github.issues({ labels: [DUE_LABEL] })
  const known = Object.fromEntries([...before.byKey].map(([key, { issue }]) => [issue.number, key]))
  const now = await trackIssues(issues, known, new Map(), async () => 0)
  for (const { tracked, original } of now.duplicates) await carryOutChange(github, duplicateStep(tracked, original))
  const open = [...now.byKey].filter(([, { issue }]) => issue.isOpen)
  return Object.fromEntries(open.map(([key, { issue }]) => [issue.number, key]))
}

function strangerInWords({ number }: Issue): string {
  return `#${number} has the label ${DUE_LABEL}, and nobody can tell what it is about. Take the label away, or close it.`
}
