import type { Document } from '../../../core/model/document.js'
import { fieldText, findFields, isFields } from '../../../core/model/fields.js'
import { isRefusal, type NewValue, type PlanOrRefusal, type Refusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { planValues } from './plan-set.js'
import { refuseRecord } from './record-edits.js'

/** What was done, and what shows it. */
export interface DoneAction {
  /** Its id, its number counted from 1, or the name of its group, such as correction. */
  readonly action: string
  readonly on?: CalendarDate | undefined
  /** What shows that it was done, in a few words. */
  readonly evidence?: string | undefined
  /** Where that is: the id of a document, a path in the folder of the record, or an address. */
  readonly shownBy?: string | undefined
  readonly result?: string | undefined
}

/** Decides that an action of a record was done. */
export function planDone(qms: Qms, record: Document, done: DoneAction): PlanOrRefusal {
  const type = qms.typeOf(record)
  const refused = refuseRecord(qms, record)
  if (refused || !type) return refused ?? { reason: `The type of ${record.id} is not known.` }
  const task = findTask(qms, record, done.action)
  if (isRefusal(task)) return task
  if (task.done !== undefined) return { reason: `“${task.what}” of ${record.id} was done on ${task.done} already.` }
  const evidence = done.evidence === undefined ? undefined : [evidenceOf(qms, done.evidence, done.shownBy)]
  return planValues(qms, type, record, {
    [`${task.path}.done`]: done.on ?? qms.today,
    ...(evidence && { [`${task.path}.evidence`]: evidence }),
    ...(done.result !== undefined && { [`${task.path}.result`]: done.result }),
  })
}

interface Task {
  /** `actions.0` */
  readonly path: string
  readonly what: string
  readonly done: string | undefined
}

function findTask(qms: Qms, record: Document, asked: string): Task | Refusal {
  const tasks = tasksOf(qms, record)
  const named = (task: Task & Names) => [task.id, task.number, task.path].includes(asked)
  const found = tasks.find(named)
  if (found) return found
  if (tasks.length === 0) return { reason: `${record.id} has nothing that could be done.` }
  const choices = tasks.map(({ id, number, path, what }) => `${id ?? number ?? path} (${what})`)
  return { reason: `${record.id} has no action “${asked}”.`, remedy: `It has ${listInWords(choices)}.` }
}

interface Names {
  readonly id: string | undefined
  readonly number: string | undefined
}

/** Whatever has a field `done`: the items of lists, and groups. */
function tasksOf(qms: Qms, { type, fields }: Document): readonly (Task & Names)[] {
  const places = qms.types.get(type)?.fields.filter(({ path }) => path.length > 1 && path.at(-1) === 'done') ?? []
  return places.flatMap(({ path }) => {
    const around = path.slice(0, -1)
    return findFields(fields, around).map(({ pointer, value }) => {
      const inside = isFields(value) ? value : {}
      const steps = pointer.split('/').slice(1)
      const isItem = around.at(-1) === '*'
      return {
        path: steps.join('.'),
        what: fieldText(inside, 'what') ?? steps.join('.'),
        done: fieldText(inside, 'done'),
        id: fieldText(inside, 'id'),
        number: isItem ? String(Number(steps.at(-1)) + 1) : undefined,
      }
    })
  })
}

function evidenceOf(qms: Qms, what: string, shownBy: string | undefined): NewValue {
  if (shownBy === undefined) return { what }
  if (/^https?:\/\//.test(shownBy)) return { what, url: shownBy }
  return qms.withId(shownBy).length > 0 ? { what, document: shownBy } : { what, file: shownBy }
}
