import type { Qms } from '../../core/model/qms.js'
import { addDays, type CalendarDate } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'
import { dueItems } from '../actions/due/due-items.js'
import { peopleBehind } from '../people/people.js'
import { roadmapProgress } from './roadmap-progress.js'

/** One thing to do. */
export interface WeekStep {
  /** A person; the role, where it has no holder; nothing where no one is named. */
  readonly who?: string | undefined
  readonly by: CalendarDate
  readonly urgency: 'overdue' | 'this week' | 'milestone'
  /** Without a full stop where it is a task. */
  readonly what: string
  readonly document: string
}

const WEEK = 7

/** @returns person by person what is late, what is due within seven days, and what the milestones in work lack; the earliest first */
export function weekSteps(qms: Qms): readonly WeekStep[] {
  return [...dueThisWeek(qms), ...forMilestones(qms)].sort(
    (a, b) => byText(a.who ?? '', b.who ?? '') || byText(a.by, b.by),
  )
}

function dueThisWeek(qms: Qms): readonly WeekStep[] {
  const last = addDays(qms.today, WEEK)
  return dueItems(qms)
    .filter(({ on }) => on <= last)
    .flatMap(({ responsible, owner, on, daysLate, task, document }) =>
      peopleOr(
        responsible.flatMap(({ id }) => id ?? []),
        owner,
      ).map((who) => ({
        who,
        by: on,
        urgency: daysLate > 0 ? ('overdue' as const) : ('this week' as const),
        what: task,
        document: document.id,
      })),
    )
}

function forMilestones(qms: Qms): readonly WeekStep[] {
  return roadmapProgress(qms)
    .filter(({ state }) => state === 'late' || state === 'in work')
    .flatMap(({ milestone: { id, title, fields }, state, missing }) => {
      const { responsible } = fields
      const people = responsible === undefined ? [] : peopleBehind(qms, responsible).flatMap((one) => one.id ?? [])
      return peopleOr(people, responsible).flatMap((who) =>
        missing.map((one) => ({
          who,
          by: fields.until ?? qms.today,
          urgency: state === 'late' ? ('overdue' as const) : ('milestone' as const),
          what: `“${title}”: ${one}`,
          document: id,
        })),
      )
    })
}

function peopleOr(people: readonly string[], owner: string | undefined): readonly (string | undefined)[] {
  return people.length > 0 ? people : [owner]
}
