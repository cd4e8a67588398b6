import type { Qms } from '../../core/model/qms.js'
import { addMonths, type CalendarDate } from '../../core/values/date.js'
import { recordPolicy } from '../documents/record-policy.js'

/** @returns the last day on which a table takes rows; undefined for one that is not called after a month, and where tables stay open */
export function frozenOn(qms: Qms, path: string): CalendarDate | undefined {
  const month = /-(\d{4}-(?:0[1-9]|1[0-2]))\.csv$/i.exec(path)?.[1]
  const day = recordPolicy(qms).freeze_day
  if (month === undefined || day === 0) return undefined
  return `${addMonths(`${month}-01`, 1).slice(0, 7)}-${String(day).padStart(2, '0')}`
}
