import type { Document } from '../../../core/model/document.js'
import type { InForceChange, TextInForce } from '../../../core/model/in-force-change.js'
import type { Qms } from '../../../core/model/qms.js'
import { unreadSettings } from '../../../core/questions/unread-settings.js'
import { asOf } from '../../../core/time/as-of.js'
import { defined } from '../../../core/values/defined.js'
import { once } from '../../../core/values/once.js'
import { findCauses } from './find-causes.js'
import { inForceParts, textInForce, textInForceWith } from './in-force-parts.js'
import { withoutNewEvidence } from './without-new-evidence.js'

/**
 * @returns the documents of which something else is in force than at the base, as of the same day, so that no day explains
 * it. New approvals, acknowledgements and sessions do; of anything else it says what it is.
 */
export const inForceChanges = once((qms: Qms): readonly InForceChange[] => {
  // In another time zone it may be another day.
  const base = qms.base && asOf(qms.base, qms.today)
  // Where no one is known, nothing is: that is said, and nothing of what would follow.
  if (!base || unreadSettings(qms).size > 0) return []
  const ids = new Set([...base.maintained, ...qms.maintained].map(({ id }) => id).filter((id) => id !== ''))
  return [...ids].sort().flatMap((id) => compare(qms, base, id) ?? [])
})

function compare(qms: Qms, base: Qms, id: string): InForceChange | undefined {
  // A file that is gone or cannot be read ends nothing.
  const now = qms.find(id) ?? base.find(id)
  const then = base.find(id) ?? now
  if (!now || !then) return undefined
  const [before, after] = [textInForce(base, then), textInForce(qms, now)]
  if (isSame(before, after)) return undefined
  const causes = causesOf(qms, base, now, then, before)
  return { id, title: now.title, ...defined({ before, after }), causes }
}

function causesOf(
  qms: Qms,
  base: Qms,
  now: Document,
  then: Document,
  before: TextInForce | undefined,
): InForceChange['causes'] {
  const was = inForceParts(base, then)
  const parts = withoutNewEvidence(inForceParts(qms, now), was)
  const isRestored = (restored: typeof parts) => isSame(before, textInForceWith(qms, restored))
  return isRestored(parts) ? [] : findCauses({ qms, base, parts, was, isRestored })
}

function isSame(a: TextInForce | undefined, b: TextInForce | undefined): boolean {
  return a?.revision === b?.revision && a?.blob === b?.blob && a?.since === b?.since
}
