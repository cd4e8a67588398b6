import type { Person } from '../../../core/model/generated-types.js'
import { onceForEach } from '../../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { daysBetween } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { groupBy } from '../../../core/values/group-by.js'
import { once } from '../../../core/values/once.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { clausesOfType } from '../../clauses/clause-bindings.js'
import { peopleBehind } from '../../people/people.js'
import { type DueDate, dueDates, isReview } from './due-dates.js'
import type { DueItem } from './due-item.js'
import { dueKey } from './due-key.js'
import { stageOf } from './due-stage.js'
import { howToGetDone } from './how-to-get-done.js'
import { escalationOf, ownerOf } from './responsible-people.js'
import { taskInWords } from './task-in-words.js'

/** Lists everything that is to be done by a day, near or far: the earliest first. */
export const dueItems = once((qms: Qms): readonly DueItem[] => dueDates(qms).map((date) => dueItem(qms, date)))

/** What is the same of an item on every day. */
type Task = Omit<DueItem, 'stage' | 'daysLate' | 'responsible' | 'escalation'>

function dueItem(qms: Qms, date: DueDate): DueItem {
  const task = taskOf(qms, date)
  const daysLate = daysBetween(task.on, qms.today)
  const { responsible, escalation } = peopleFor(qms, task.owner)
  return { ...task, stage: stageOf(qms, date, daysLate), daysLate, responsible, escalation }
}

const taskOf = onceForEach((content, date: DueDate): Task => {
  const { document, on, at } = date
  const owner = ownerOf(content, date)
  // What a review leaves behind is what the standard asks for.
  const asked = isReview(date) ? content.types.get('document-review') : date.type
  const clauses = asked ? clausesOfType(asked) : []
  return {
    ...howToGetDone(date),
    ...defined({ owner }),
    key: dueKey(content, date),
    document,
    at,
    on,
    task: taskInWords(date),
    clauses,
    askedBy: clausesInWords(content, clauses),
  }
})

interface PeopleFor {
  readonly responsible: readonly Person[]
  readonly escalation: readonly Person[]
}

const peopleByOwner = once((_qms: Qms) => new Map<string | undefined, PeopleFor>())

function peopleFor(qms: Qms, owner: string | undefined): PeopleFor {
  const known = peopleByOwner(qms).get(owner)
  if (known) return known
  const responsible = owner === undefined ? [] : peopleBehind(qms, owner)
  const people = { responsible, escalation: escalationOf(qms, owner, responsible) }
  peopleByOwner(qms).set(owner, people)
  return people
}

function clausesInWords({ standards }: QmsContent, clauses: readonly string[]): string {
  const byStandard = groupBy(clauses, (clause) => clause.split('/')[0] ?? '')
  const numbers = (ofStandard: readonly string[]) => listInWords(ofStandard.map((clause) => clause.split('/')[1] ?? ''))
  return [...byStandard].map(([id, found]) => `${standards.get(id)?.name ?? id}, ${numbers(found)}`).join('; ')
}
