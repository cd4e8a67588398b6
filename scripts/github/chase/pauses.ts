import type { Qms } from '../../core/model/qms.js'
import { addDays, type CalendarDate, dayOf } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import type { GitHub, Issue } from '../index.js'
import type { TrackedIssue } from './tracked-issues.js'

/** A person closed the issue of something due as not planned: it is not chased for a time. */
export interface Pause {
  /** A login; undefined when the account is gone. */
  readonly by?: string
  readonly from: CalendarDate
  /** The first day on which it is chased again. */
  readonly until: CalendarDate
  /** What that person wrote when closing it, or later. */
  readonly reason?: string
}

/** “Close with comment” writes first, and then closes. */
const BEFORE_CLOSING_MS = 5 * 60_000

/**
 * @param isDue whether the thing with a key is due
 * @returns the pauses, also those that are over, by the numbers of issues; what a program closed pauses nothing
 */
export async function readPauses(
  github: GitHub,
  qms: Qms,
  tracked: Iterable<TrackedIssue>,
  isDue: (key: string) => boolean,
): Promise<ReadonlyMap<number, Pause>> {
  const pauses = new Map<number, Pause>()
  for (const { issue, note } of tracked) {
    // What we closed ourselves has a note that says “later”.
    if (issue.isOpen || issue.closedAs !== 'not_planned' || note.stage === 'later' || !isDue(note.key)) continue
    const pause = await readPause(github, qms, issue)
    if (pause) pauses.set(issue.number, pause)
  }
  return pauses
}

async function readPause(github: GitHub, qms: Qms, { number }: Issue): Promise<Pause | undefined> {
  const { closedBy, closedAt = '' } = await github.issue(number)
  const from = dayOf(closedAt, qms.timeZone)
  if (closedBy?.isBot || from === undefined) return undefined
  const by = closedBy?.login
  const until = addDays(from, qms.settings.due.not_planned_days)
  return { from, until, ...defined({ by, reason: by && (await reasonOf(github, number, by, closedAt)) }) }
}

async function reasonOf(github: GitHub, number: number, by: string, closedAt: string): Promise<string | undefined> {
  const since = new Date(closedAt).getTime() - BEFORE_CLOSING_MS
  const said = (await github.commentsOf(number)).filter((one) => one.by === by && new Date(one.at).getTime() >= since)
  const reason = said.at(-1)?.body.replace(/\s+/g, ' ').trim()
  return reason ? cut(reason) : undefined
}

const LONGEST = 300

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
