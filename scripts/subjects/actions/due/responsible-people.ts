import type { FieldValue } from '../../../core/model/document.js'
import type { Person } from '../../../core/model/generated-types.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { isActive, peopleBehind } from '../../people/people.js'
import type { DueDate } from './due-dates.js'

/**
 * @returns the role or person that sees to it: whom the fields around the date name, else the owner of the document, else
 * the first person that it names, such as the lead auditor
 */
export function ownerOf(content: QmsContent, { document, parent, at }: DueDate): string | undefined {
  const people = content.linksFrom(document).filter(({ allowed }) => allowed.includes('person'))
  const around = at.slice(0, at.lastIndexOf('/') + 1)
  const near = around === '/' ? undefined : people.find(({ pointer }) => pointer.startsWith(around))?.target
  const first = people.find(({ pointer }) => OF_DOCUMENT.test(pointer))?.target
  return textOf(parent.owner) ?? near ?? textOf(document.fields.owner) ?? first
}

/** `/chair` or `/auditors/0`, but not the owner of some action. */
const OF_DOCUMENT = /^\/[^/]+(\/\d+)?$/

function textOf(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/**
 * @returns whom it concerns if those who are responsible do nothing, or there are none: their managers, or who is set in
 * `due.escalate_to`; never a person who is responsible
 */
export function escalationOf(qms: Qms, owner: string | undefined, responsible: readonly Person[]): readonly Person[] {
  const named = qms.person(owner ?? '')
  const below = responsible.length > 0 ? responsible : named ? [named] : []
  const managers = below.flatMap((person) => managerOf(qms, person) ?? [])
  const others = managers.length > 0 ? managers : peopleBehind(qms, qms.settings.due.escalate_to)
  return [...new Set(others)].filter((person) => !responsible.includes(person))
}

/** The nearest one above who is here. */
function managerOf(qms: Qms, person: Person): Person | undefined {
  const seen = new Set([person])
  for (let above = superior(qms, person); above && !seen.has(above); above = superior(qms, above)) {
    if (isActive(above, qms.today)) return above
    seen.add(above)
  }
  return undefined
}

function superior(qms: Qms, { reports_to: manager }: Person): Person | undefined {
  return manager === undefined ? undefined : qms.person(manager)
}
