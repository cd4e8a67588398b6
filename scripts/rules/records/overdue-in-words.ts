import { counted } from '../../model/counted.js'
import { daysBetween } from '../../model/date.js'
import type { Document, Fields } from '../../model/document.js'
import type { FieldDefinition } from '../../model/document-type.js'
import { fieldText } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'
import { actorInWords } from './actor-in-words.js'

/**
 * Says what is late, by how much, who sees to it, and what to do.
 *
 * @param parent the fields around the date, such as those of an action
 */
export function overdueInWords(qms: Qms, document: Document, parent: Fields, field: FieldDefinition): string {
  return [what(qms, document, parent, field), who(qms, document, parent), whatToDo(qms, document, parent, field)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function what(qms: Qms, document: Document, parent: Fields, { path, description }: FieldDefinition): string {
  const name = path.at(-1) ?? ''
  const due = fieldText(parent, name) ?? ''
  const late = counted(daysBetween(due, qms.today), 'day')
  if (typeof parent.what === 'string') {
    return `“${parent.what.replace(/\.$/, '')}” was due on ${due} and is ${late} late.`
  }
  const meaning = (description.charAt(0).toLowerCase() + description.slice(1)).replace(/\..*$/, '')
  return `${document.id} is ${late} late: “${name}” says ${due}${meaning && ` (${meaning})`}.`
}

function who(qms: Qms, document: Document, parent: Fields): string {
  const owner = fieldText(parent, 'owner') ?? fieldText(document.fields, 'owner') ?? firstPerson(qms, document)
  return owner === undefined ? '' : `It is up to ${actorInWords(qms, owner)}.`
}

function firstPerson(qms: Qms, document: Document): string | undefined {
  return qms.linksFrom(document).find(({ allowed }) => allowed.includes('person'))?.target
}

function whatToDo(qms: Qms, document: Document, parent: Fields, { dueDate: endings = [] }: FieldDefinition): string {
  if (endings.length === 0) {
    const orRetire = qms.typeOf(document)?.control === 'maintained' ? ' or retire the document' : ''
    return `Write down how it ended, then agree on a new date${orRetire}.`
  }
  if (typeof parent.what === 'string' && endings.includes('done'))
    return 'Do it and fill in “done” and “evidence”, or agree on a new date.'
  return `Do what is due, then fill in ${endings.map((ending) => `“${ending}”`).join(' or ')}, or agree on a new date.`
}
