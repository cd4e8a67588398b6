import type { DocumentType } from '../../../core/model/document-type.js'
import type { Person } from '../../../core/model/generated-types.js'
import { onceForEach } from '../../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { daysBetween } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { once } from '../../../core/values/once.js'
import { byId, byText } from '../../../core/values/order.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { clausesOfType } from '../../clauses/clause-bindings.js'
import { peopleBehind } from '../../people/people.js'
import { type DueDate, dueDates, isReview } from './due-dates.js'
import type { DueItem } from './due-item.js'
import { dueKey } from './due-key.js'
import { soonDays, stageOf } from './due-stage.js'
import { howToGetDone } from './how-to-get-done.js'
import { type PendingOfKind, pendingKey, pendingTasks } from './pending/pending-tasks.js'
import { escalationOf, ownerOf } from './responsible-people.js'
import { taskInWords } from './task-in-words.js'

/** Lists everything that is to be done by a day, near or far: the earliest first. */
export const dueItems = once((qms: Qms): readonly DueItem[] => {
  const pending = pendingTasks(qms).map((one) => itemOn(qms, taskOfKind(qms, one), qms.settings.due.soon_days))
  const recorded = dueDates(qms).map((date) => itemOn(qms, taskOf(qms, date), soonDays(qms, date)))
  // What is recorded is in order already, and there may be much of it.
  return pending.length === 0 ? recorded : [...recorded, ...pending].sort(byDayAndDocument)
})

/** Of one day, by document. */
function byDayAndDocument(a: DueItem, b: DueItem): number {
  return byText(a.on, b.on) || byId(a.document, b.document)
}

/** What is the same of an item on every day. */
type Task = Omit<DueItem, 'stage' | 'daysLate' | 'responsible' | 'escalation'>

/** Thousands are made for each day: written out, all have the same fields in one order, which is several times as fast as copies. */
function itemOn(qms: Qms, given: Task, soon: number): DueItem {
  const { key, document, at, on, task, owner, how, command, clauses, askedBy } = given
  const daysLate = daysBetween(on, qms.today)
  const stage = stageOf(qms, soon, daysLate)
  const { responsible, escalation } = peopleFor(qms, owner)
  return {
    key,
    document,
    at,
    task,
    on,
    stage,
    daysLate,
    owner,
    responsible,
    escalation,
    how,
    command,
    clauses,
    askedBy,
  }
}

function taskOfKind(qms: Qms, pending: PendingOfKind): Task {
  const { document, at, on, task, owner, how, command } = pending.task
  const { clauses, askedBy } = asked(qms, qms.types.get(pending.kind.recordType))
  return { key: pendingKey(pending), document, at, on, task, owner, how, command, clauses, askedBy }
}

const taskOf = onceForEach((content, date: DueDate): Task => {
  const { document, on, at } = date
  const { how, command } = howToGetDone(date)
  // What a review leaves behind is what the standard asks for.
  const { clauses, askedBy } = asked(content, isReview(date) ? content.types.get('document-review') : date.type)
  const [key, task, owner] = [dueKey(content, date), taskInWords(date), ownerOf(content, date)]
  return { key, document, at, on, task, owner, how, command, clauses, askedBy }
})

function asked(content: QmsContent, type: DocumentType | undefined): Pick<DueItem, 'clauses' | 'askedBy'> {
  return type ? askedByType(content, type) : { clauses: [], askedBy: '' }
}

const askedByType = onceForEach((content, type: DocumentType) => {
  const clauses = clausesOfType(type)
  return { clauses, askedBy: clausesInWords(content, clauses) }
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
