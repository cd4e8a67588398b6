import { counted } from '../../core/words/counted.js'
import type { DueItem } from '../actions/due/due-item.js'
import { type AuditCheck, are, eachId, judged, notEvaluated } from './audit-check.js'

/** @param due all that is to be done by a day: without any, that nothing is late says nothing */
export function overdueCheck(due: readonly DueItem[]): AuditCheck {
  const late = due.filter(({ daysLate }) => daysLate > 0)
  const known = { id: 'overdue', question: 'Is nothing overdue?', found: eachId(late.map(({ document }) => document)) }
  if (due.length === 0) return { ...known, ...notEvaluated('Nothing has a date by which it is due.') }
  if (late.length === 0) return { ...known, ...judged(true, 'No date is past.') }
  return { ...known, ...judged(false, `${counted(late.length, 'date')} ${are(late.length)} past.`) }
}
