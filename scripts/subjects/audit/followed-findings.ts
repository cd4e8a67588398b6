import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import { byDay, type WithinPeriod } from '../../core/time/by-day.js'
import type { CalendarDate } from '../../core/values/date.js'
import type { Case } from '../documents/cases/case.js'
import { casesOf } from '../documents/cases/cases-of.js'
import type { DueFields } from '../documents/cases/due-on.js'
import { auditFindings } from './audit-findings.js'

/** The nonconformity that follows up a finding. */
interface FollowedFinding extends Case<DueFields> {
  readonly found: CalendarDate
  readonly process: string
}

interface FollowedFindings {
  readonly closedWithin: WithinPeriod<FollowedFinding>
  readonly firstDueWithin: WithinPeriod<FollowedFinding>
}

/** The nonconformities that follow up findings of internal audits, each once, by when they were closed and due. */
export const followedFindings = onceForAllDays((content): FollowedFindings => {
  const cases = new Map(casesOf(content, 'nonconformity').all.map((one) => [one.id, one]))
  const followed = new Map<string, FollowedFinding>()
  for (const { nonconformity = '', performed, process } of auditFindings(content)) {
    const one = cases.get(nonconformity)
    if (one && !one.cancelled && !followed.has(one.id)) followed.set(one.id, { ...one, found: performed, process })
  }
  const all = [...followed.values()]
  return { closedWithin: byDay(all, ({ closed }) => closed), firstDueWithin: byDay(all, ({ firstDue }) => firstDue) }
})
