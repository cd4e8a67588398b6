import type { Document } from '../../../core/model/document.js'
import type { DocumentTypes } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { byDay, type WithinPeriod } from '../../../core/time/by-day.js'
import { buildSpans, presentOn } from '../../../core/time/spans.js'
import { type CalendarDate, LAST_DAY } from '../../../core/values/date.js'
import { once } from '../../../core/values/once.js'
import { byText } from '../../../core/values/order.js'
import { type Case, caseOf } from './case.js'

/** The cases of one type, sorted once for all days: asking for a month does not visit the others. */
export interface Cases<F> {
  readonly all: readonly Case<F>[]
  readonly openedWithin: WithinPeriod<Case<F>>
  readonly closedWithin: WithinPeriod<Case<F>>
  readonly cancelledWithin: WithinPeriod<Case<F>>
  /** By the day that was first set; without those given up. */
  readonly firstDueWithin: WithinPeriod<Case<F>>
  /** Neither closed nor given up by the end of the day, the oldest first; paused ones too. */
  openOn(day: CalendarDate): readonly Case<F>[]
}

/** @returns the records of a type as cases */
export function casesOf<Name extends keyof DocumentTypes>(qms: QmsContent, type: Name): Cases<DocumentTypes[Name]> {
  // The fields are those of the type of that name.
  return casesByType(qms)(type) as unknown as Cases<DocumentTypes[Name]>
}

const casesByType = onceForAllDays((content) =>
  once((type: keyof DocumentTypes): Cases<Document['fields']> => {
    const documents = content.ofType(type) as readonly Document[]
    const all = documents.flatMap((document) => caseOf(content, document) ?? []).sort(byOpening)
    const spans = once(() =>
      buildSpans(
        all.map((thing) => {
          const until = thing.closed ?? thing.cancelled ?? LAST_DAY
          return { thing, period: { from: thing.opened, until } }
        }),
      ),
    )
    return {
      all,
      openedWithin: byDay(all, ({ opened }) => opened),
      closedWithin: byDay(all, ({ closed }) => closed),
      cancelledWithin: byDay(all, ({ cancelled }) => cancelled),
      firstDueWithin: byDay(all, ({ firstDue, cancelled }) => (cancelled ? undefined : firstDue)),
      openOn: (day) => presentOn(spans(), day),
    }
  }),
)

function byOpening(a: Case<unknown>, b: Case<unknown>): number {
  return byText(a.opened, b.opened) || byText(a.id, b.id)
}
