import type { Qms } from '../../core/model/qms.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import { peopleBehind } from '../../subjects/people/people.js'
import { loginsOf, whyNotAssigned } from './assignees.js'

/** @returns why something due reaches no person, or no person above although it is long overdue, in sentences */
export function whyUnreached(qms: Qms, item: DueItem, assignable: ReadonlySet<string>): string | undefined {
  const { responsible, escalation, owner, stage, task, document } = item
  const isReached = loginsOf(responsible, assignable).length > 0
  if (loginsOf(escalation, assignable).length > 0 || (isReached && stage !== 'long overdue')) return undefined
  const { escalate_to: above } = qms.settings.due
  const hasNoOneAbove = escalation.length === 0 && peopleBehind(qms, above).length === 0
  // The person at the top cannot be told twice.
  if (isReached && escalation.length === 0 && !hasNoOneAbove) return undefined
  const reasons = [
    ...(responsible.length > 0 ? [] : [owner === undefined ? 'It names no owner.' : `No one here holds ${owner}.`]),
    ...[...(isReached ? [] : responsible), ...escalation].flatMap((person) => whyNotAssigned(person, assignable)),
    ...(hasNoOneAbove ? [`No one here holds ${above}, to whom it would go (“due”, “escalate_to” in qms.yml).`] : []),
  ]
  const what = isReached ? 'is long overdue, and no one above is told of it' : 'is assigned to no one'
  return `${task} (${document.id}) ${what}. ${reasons.join(' ')}`
}
