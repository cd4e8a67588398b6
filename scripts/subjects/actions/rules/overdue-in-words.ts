import type { Qms } from '../../../core/model/qms.js'
import { daysBetween } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { actorInWords } from '../../people/actor-in-words.js'
import type { DueDate } from '../due/due-dates.js'
import { howToGetDone } from '../due/how-to-get-done.js'
import { ownerOf } from '../due/responsible-people.js'
import { meaningOf, taskInWords } from '../due/task-in-words.js'

/** Says what is late, by how much, who sees to it, and what to do. */
export function overdueInWords(qms: Qms, date: DueDate): string {
  return [what(qms, date), who(qms, date), howToGetDone(date).how].filter((sentence) => sentence !== '').join(' ')
}

function what(qms: Qms, date: DueDate): string {
  const { document, field, parent, on } = date
  const late = counted(daysBetween(on, qms.today), 'day')
  if (typeof parent.what === 'string') return `“${taskInWords(date)}” was due on ${on} and is ${late} late.`
  const meaning = meaningOf(field)
  return `${document.id} is ${late} late: “${field.path.at(-1)}” says ${on}${meaning && ` (${meaning})`}.`
}

function who(qms: Qms, date: DueDate): string {
  const owner = ownerOf(qms, date)
  return owner === undefined ? '' : `Responsible: ${actorInWords(qms, owner)}.`
}
