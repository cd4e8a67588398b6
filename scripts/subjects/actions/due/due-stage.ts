import { daysBetween } from '../../../core/model/date.js'
import type { Qms } from '../../../core/model/qms.js'
import { type DueDate, isReview } from './due-dates.js'
import type { DueStage } from './due-item.js'

export function dueStage(qms: Qms, date: DueDate): DueStage {
  const late = daysBetween(date.on, qms.today)
  if (late > qms.settings.due.long_overdue_days) return 'long overdue'
  if (late > 0) return 'overdue'
  if (late === 0) return 'due'
  return -late <= soonDays(qms, date) ? 'due soon' : 'later'
}

function soonDays({ settings: { due } }: Qms, date: Pick<DueDate, 'type' | 'field'>): number {
  return due.soon_days_by_type[date.type.name] ?? (isReview(date) ? due.soon_days_reviews : due.soon_days)
}
