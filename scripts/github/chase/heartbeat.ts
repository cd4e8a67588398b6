import type { CalendarDate } from '../../core/values/date.js'
import { isRealDate } from '../../core/values/date.js'
import type { LostWatch } from '../../subjects/actions/last-chase.js'
import type { Issue } from '../index.js'
import { HEARTBEAT_LABEL } from './issue-labels.js'
import { withoutCarriageReturns } from './issue-note.js'

/** What the last run left for the next one, in an issue of its own. */
export interface Heartbeat {
  readonly ran: CalendarDate
  /** How many dates it watched. */
  readonly watched: number
  readonly day: CalendarDate
  /** What was watched follows from what this commit says on that day. */
  readonly commit: string
  /** Keys by the numbers of open issues: for those whose note a person removes. */
  readonly issues: Readonly<Record<number, string>>
  /** What is not watched any more, without a reason given. */
  readonly lost: readonly LostWatch[]
}

/** With this the text of the one issue begins. */
export const HEARTBEAT_MARK = '<!-- qms:heartbeat '
const DATA = /<!-- qms:heartbeat (\{[^\n]{0,60000}\}) -->/
const TICKED = /^- \[[xX]\] `([^`\n]{1,500})`/gm

export function isHeartbeat({ body, labels }: Pick<Issue, 'body' | 'labels'>): boolean {
  return body.includes(HEARTBEAT_MARK) || labels.includes(HEARTBEAT_LABEL)
}

/** @returns undefined when a person removed or broke it */
export function readHeartbeat(body: string): Heartbeat | undefined {
  const found = parse(DATA.exec(body)?.[1])
  const isWhole = isRealDate(String(found?.day)) && /^[0-9a-f]{40,64}$/.test(String(found?.commit))
  if (!found || !isWhole) return undefined
  const { ran = found.day, watched = 0, issues = {}, lost = [] } = found
  return { ...found, ran, watched, issues, lost }
}

/** @returns the keys whose box a person ticked: they were given up on purpose */
export function tickedKeys(body: string): ReadonlySet<string> {
  return new Set([...withoutCarriageReturns(body).matchAll(TICKED)].map(([, key = '']) => key))
}

/** GitHub takes 65,536 characters. */
const MOST = { issues: 500, lost: 100 }

/** @returns what the next run needs to know, as much as fits: what does not is found again from where the one before began */
export function nextHeartbeat(now: Heartbeat, before: Heartbeat | undefined): Heartbeat {
  const since = now.lost.length > MOST.lost && before ? { day: before.day, commit: before.commit } : {}
  const issues = Object.fromEntries(Object.entries(now.issues).slice(-MOST.issues))
  return { ...now, ...since, issues, lost: now.lost.slice(0, MOST.lost) }
}

/** @returns what `readHeartbeat` reads */
export function writeHeartbeatData(heartbeat: Heartbeat): string {
  return `${HEARTBEAT_MARK}${JSON.stringify(heartbeat).replaceAll('>', '\\u003e')} -->`
}

/** Keys that are in a line of Markdown without breaking it. */
export function shownKey(key: string): string {
  return encodeURI(key).replaceAll('`', '%60')
}

function parse(text: string | undefined): (Partial<Heartbeat> & Pick<Heartbeat, 'day' | 'commit'>) | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
