import type { Qms } from '../../../core/model/qms.js'
import { daysBetween } from '../../../core/values/date.js'
import { type DueDate, isReview } from './due-dates.js'
import type { DueStage } from './due-item.js'

/** @returns how near a day is on the as-of date */
export function dueStage(qms: Qms, date: DueDate): DueStage {
  return stageOf(qms, soonDays(qms, date), daysBetween(date.on, qms.today))
}

/**
 * @param soon from how many days before its day it is due soon
 * @param late in days, negative before the day
 */
export function stageOf(qms: Qms, soon: number, late: number): DueStage {
  if (late > qms.settings.due.long_overdue_days) return 'long overdue'
  if (late > 0) return 'overdue'
  if (late === 0) return 'due'
  return -late <= soon ? 'due soon' : 'later'
}

/** @returns from how many days before it a date is due soon */
export function soonDays({ settings: { due } }: Qms, date: Pick<DueDate, 'type' | 'field'>): number {
  return due.soon_days_by_type[date.type.name] ?? (isReview(date) ? due.soon_days_reviews : due.soon_days)
}
