import { daysBetween } from '../../../core/model/date.js'
import { defined } from '../../../core/model/defined.js'
import { groupBy } from '../../../core/model/group-by.js'
import { once } from '../../../core/model/once.js'
import { byText } from '../../../core/model/order.js'
import type { Qms } from '../../../core/model/qms.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { clausesOfType } from '../../clauses/clause-bindings.js'
import { peopleBehind } from '../../people/people.js'
import { type DueDate, dueDates, isReview } from './due-dates.js'
import type { DueItem } from './due-item.js'
import { dueKey } from './due-key.js'
import { dueStage } from './due-stage.js'
import { howToGetDone } from './how-to-get-done.js'
import { escalationOf, ownerOf } from './responsible-people.js'
import { taskInWords } from './task-in-words.js'

/** Lists everything that is to be done by a day, near or far: the earliest first. */
export const dueItems = once((qms: Qms): readonly DueItem[] =>
  dueDates(qms)
    .map((date) => dueItem(qms, date))
    .sort((a, b) => byText(a.on, b.on) || byText(a.key, b.key)),
)

function dueItem(qms: Qms, date: DueDate): DueItem {
  const { document, on, at } = date
  const owner = ownerOf(qms, date)
  const responsible = owner === undefined ? [] : peopleBehind(qms, owner)
  // What a review leaves behind is what the standard asks for.
  const asked = isReview(date) ? qms.types.get('document-review') : date.type
  const clauses = asked ? clausesOfType(asked) : []
  return {
    key: dueKey(qms, date),
    document,
    at,
    task: taskInWords(date),
    on,
    stage: dueStage(qms, date),
    daysLate: daysBetween(on, qms.today),
    ...defined({ owner }),
    responsible,
    escalation: escalationOf(qms, owner, responsible),
    ...howToGetDone(date),
    clauses,
    askedBy: clausesInWords(qms, clauses),
  }
}

function clausesInWords({ standards }: Qms, clauses: readonly string[]): string {
  const byStandard = groupBy(clauses, (clause) => clause.split('/')[0] ?? '')
  const numbers = (ofStandard: readonly string[]) => listInWords(ofStandard.map((clause) => clause.split('/')[1] ?? ''))
  return [...byStandard].map(([id, found]) => `${standards.get(id)?.name ?? id}, ${numbers(found)}`).join('; ')
}
