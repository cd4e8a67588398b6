import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { byText } from '../../core/values/order.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import { dueItems } from '../../subjects/actions/due/due-items.js'
import { whyNotDue } from '../../subjects/actions/due/why-not-due.js'
import type { LostWatch } from '../../subjects/actions/last-chase.js'
import type { LastRun } from './last-run.js'
import type { TrackedIssues } from './tracked-issues.js'

const keysOf = once((qms: Qms): ReadonlySet<string> => new Set(dueItems(qms).map(({ key }) => key)))

/** @returns what became of keys that changed with the words of an entry: the entry of the same list with the same day */
export function renamedKeys(before: Qms | undefined, qms: Qms): ReadonlyMap<string, string> {
  if (!before) return new Map()
  const isKnown = (one: Qms, key: string) => keysOf(one).has(key) || whyNotDue(one, key) !== undefined
  const come = dueItems(qms).filter(({ key }) => !isKnown(before, key))
  const gone = dueItems(before).filter(({ key }) => !isKnown(qms, key))
  const renamed = new Map<string, string>()
  for (const old of gone) {
    const taken = new Set(renamed.values())
    const same = come.find((item) => placeOf(item) === placeOf(old) && !taken.has(item.key))
    if (same) renamed.set(old.key, same.key)
  }
  return renamed
}

function placeOf({ document, at, on }: DueItem): string {
  return [document.id, at.replace(/\/\d+(?=\/)/g, '/*'), on].join(' ')
}

/** @returns what was watched so far (by the last run, or missed by it, or with an open issue) and is not any more, without a reason given */
export function lostWatches(
  qms: Qms,
  last: LastRun,
  tracked: TrackedIssues,
  renamed: ReadonlyMap<string, string>,
): readonly LostWatch[] {
  const since = qms.today
  const open = [...tracked.byKey].filter(([, { issue }]) => issue.isOpen)
  const then = last.qms ? dueItems(last.qms).filter(({ key }) => !renamed.has(key)) : []
  // The last one that says it of a key counts: since when it is missed, the last run knows best.
  const watched = [
    ...open.map(([key, { issue }]) => ({ key, since, what: issue.title })),
    ...then.map(({ key, task, document }) => ({ key, since, what: `${task} (${document.id})` })),
    ...(last.heartbeat?.lost ?? []),
  ]
  const byKey = new Map(watched.map((one) => [one.key, one]))
  return [...byKey.values()]
    .filter(({ key }) => !keysOf(qms).has(key) && whyNotDue(qms, key) === undefined)
    .sort((a, b) => byText(a.key, b.key))
}
